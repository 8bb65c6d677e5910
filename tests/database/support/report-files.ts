import { randomUUID } from "node:crypto";
import type { ReportFile } from "../../../src/core/report/report-request.ts";
import type { Persona } from "../../support/database.ts";
import { type PersonName, type World, outcome } from "./world.ts";

export interface AddedFile {
  file: ReportFile;
  draftVersion: number;
}

/** Announces a file of a draft; `changes` makes it the case under test. */
export function addFile(
  world: World,
  report: string,
  changes: Record<string, unknown> = {},
  who: PersonName = "staff",
): Promise<AddedFile> {
  return world.database.rpc(world.people[who], "add_report_file", {
    report_request_id: report,
    file_id: randomUUID(),
    name: "Báo cáo.pdf",
    content_type: "application/pdf",
    size: 1000,
    ...changes,
  });
}

export function removeFile(world: World, file_id: string, who: PersonName = "staff"): Promise<{ draftVersion: number }> {
  return world.database.rpc(world.people[who], "remove_report_file", { file_id });
}

/** What check-report-file says at its end, of bytes that lie there by then. */
export async function finishCheck(world: World, file_id: string, fits = true, found_size = 1000): Promise<void> {
  const { rows } = await world.database.pool.query<{ version: string | null }>(
    `with put as (
       insert into storage.objects (bucket_id, name, version) select 'report-files', f.path, gen_random_uuid()
       from app.report_files f where f.id = $1 on conflict do nothing returning version
     )
     select version from put union all
     select o.version from storage.objects o join app.report_files f on f.path = o.name where f.id = $1`,
    [file_id],
  );
  const found_version = rows[0]?.version ?? null;
  await world.database.rpc("service_role", "finish_report_file_check", { file_id, found_version, found_size, fits });
}

/** A file that has its bytes and was checked. */
export async function addCheckedFile(world: World, report: string, who: PersonName = "staff"): Promise<ReportFile> {
  const { file } = await addFile(world, report, {}, who);
  await putObject(world, world.people[who], file.path);
  await finishCheck(world, file.id);
  return file;
}

/** Puts an object as Storage does, under the policies of this person; answers the outcome. */
export function putObject(world: World, who: Persona, name: string, bucket = "report-files"): Promise<string> {
  return outcome(
    world.database.as(who, (client) => client.query("insert into storage.objects (bucket_id, name) values ($1, $2)", [bucket, name])),
  );
}

/** Whether Storage would find an object for this person. */
export async function seesObject(world: World, who: Persona, name: string): Promise<boolean> {
  const found = await world.database.as(who, (client) => client.query("select from storage.objects where name = $1", [name]));
  return found.rowCount === 1;
}
