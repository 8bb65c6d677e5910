import { randomUUID } from "node:crypto";
import type { CardDetail, CardFile } from "../../../src/core/board/card.ts";
import { putObject } from "./report-files.ts";
import type { PersonName, World } from "./world.ts";

/** Announces a file of a card; `changes` makes it the case under test. */
export function addCardFile(
  world: World,
  card: string,
  changes: Record<string, unknown> = {},
  who: PersonName = "staff",
): Promise<CardFile> {
  return world.database.rpc(world.people[who], "add_card_file", {
    card_id: card,
    file_id: randomUUID(),
    name: "Ảnh hội thi.jpg",
    content_type: "image/jpeg",
    size: 1000,
    ...changes,
  });
}

export function removeCardFile(world: World, file_id: string, who: PersonName = "staff"): Promise<CardDetail> {
  return world.database.rpc(world.people[who], "remove_card_file", { file_id });
}

/** What check-report-file says at its end of bytes that lie there, or of none. */
export async function finishCardFileCheck(world: World, file_id: string, fits = true, found_version: string | null = null) {
  await world.database.rpc("service_role", "finish_card_file_check", { file_id, found_version, found_size: 900, fits });
}

/** A file of a card that has its bytes and was checked. */
export async function addCheckedCardFile(world: World, card: string, who: PersonName = "staff"): Promise<CardFile> {
  const file = await addCardFile(world, card, {}, who);
  await putObject(world, world.people[who], file.path);
  const { rows } = await world.database.pool.query<{ version: string | null }>("select version from storage.objects where name = $1", [
    file.path,
  ]);
  await finishCardFileCheck(world, file.id, true, rows[0]?.version ?? null);
  return file;
}
