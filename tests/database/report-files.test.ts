import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cleanFileName } from "../../src/core/report/clean-file-name.ts";
import { reportFileTypes, type ReportFileKind } from "../../src/core/report/report-file-kind.ts";
import { fileNames } from "../specs/file-names.ts";
import { addCheckedFile, addFile, finishCheck, putObject, removeFile, seesObject } from "./support/report-files.ts";
import { getReport, judge, leadRequest, submit, writeAndSubmit, writePart } from "./support/reports.ts";
import { type PersonName, type World, createWorld, one, outcome, personNames } from "./support/world.ts";

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world.database.drop());

const personaOf = (who: PersonName | "anon") => (who === "anon" ? who : world.people[who]);
const everybody = [...personNames, "anon" as const];
const refusedByRow = /row-level security/;

async function readersOf(path: string): Promise<string[]> {
  const can: string[] = [];
  for (const who of everybody) if (await seesObject(world, personaOf(who), path)) can.push(who);
  return can;
}

describe("announcing a file", () => {
  test("answers it, keeps it under its type, and counts as a change of the draft", async () => {
    const id = await leadRequest(world);
    const file_id = randomUUID();
    const name = "Báo cáo quý IV.docx";
    const added = await addFile(world, id, { file_id, name, content_type: reportFileTypes.docx, size: 5 });
    const path = `${world.organization}/${id}/${file_id}.docx`;
    expect(added.file).toEqual({ id: file_id, name, contentType: reportFileTypes.docx, size: 5, path, checked: false });
    const report = await getReport(world, id);
    expect(report.files).toEqual([added.file]);
    expect(report.draftVersion).toBe(added.draftVersion);
  });

  test("twice with one id, at once or later, is one file", async () => {
    const id = await leadRequest(world);
    const file_id = randomUUID();
    const [first, second] = await Promise.all([addFile(world, id, { file_id }), addFile(world, id, { file_id })]);
    expect(first.file).toEqual(second.file);
    expect((await addFile(world, id, { file_id })).file).toEqual(first.file);
    expect((await getReport(world, id)).files).toHaveLength(1);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ["of a type that is not taken", { content_type: "text/html" }, "report.file_type"],
    ["of no type", { content_type: null }, "report.file_type"],
    ["without bytes", { size: 0 }, "file.empty"],
    ["of a negative size", { size: -1 }, "file.empty"],
    ["of 20 MB", { size: 20 * 1024 * 1024 }, "ok"],
    ["of a byte more", { size: 20 * 1024 * 1024 + 1 }, "file.too_large"],
    ["without an id", { file_id: null }, "request.invalid"],
    ["without a name", { name: null }, "request.invalid"],
  ])("%s answers", async (_name, changes, answer) => {
    expect(await outcome(addFile(world, await leadRequest(world), changes))).toBe(answer);
  });

  const turned = ["a\u202Eb.pdf", "a\u2066b.pdf", "a\u061Cb.pdf", "a\u200Bb.pdf", "a\uFEFFb.pdf", "a\u00ADb.pdf", "a\u2028b.pdf"];
  const broken = [
    "a\nb.pdf",
    "a\tb.pdf",
    "a\u007Fb.pdf",
    "a\u0085b.pdf",
    "Ba\u0301o.pdf",
    "a/b.pdf",
    "a\\b.pdf",
    "a:b.pdf",
    "a?b.pdf",
    'a"b.pdf',
  ];
  test.each([...turned, ...broken, " a.pdf", "a.pdf ", ".a.pdf", "a.", "", "ệ".repeat(121)])(
    "under the unclean name %j is refused",
    async (name) => {
      expect(await outcome(addFile(world, await leadRequest(world), { name }))).toBe("request.invalid");
    },
  );

  test.each(fileNames)("under the cleaned name of %j (%s) is taken", async (name, kind: ReportFileKind) => {
    const changes = { name: cleanFileName(name, kind), content_type: reportFileTypes[kind] };
    expect(await outcome(addFile(world, await leadRequest(world), changes))).toBe("ok");
  });

  test("an eleventh is refused, at once as well, until one is taken off", async () => {
    const id = await leadRequest(world);
    const answers = await Promise.all(Array.from({ length: 12 }, () => outcome(addFile(world, id))));
    expect(answers.filter((answer) => answer === "ok")).toHaveLength(10);
    expect(new Set(answers)).toEqual(new Set(["ok", "report.too_many_files"]));
    const { files } = await getReport(world, id);
    await removeFile(world, files[0]?.id ?? "");
    expect(await outcome(addFile(world, id))).toBe("ok");
  });

  test("under an id that belongs to another report, another person or a removed file is refused", async () => {
    const id = await leadRequest(world);
    const { file } = await addFile(world, id);
    expect(await outcome(addFile(world, await leadRequest(world), { file_id: file.id }))).toBe("request.invalid");
    expect(await outcome(addFile(world, id, { file_id: file.id }, "head"))).toBe("request.invalid");
    await removeFile(world, file.id);
    expect(await outcome(addFile(world, id, { file_id: file.id }))).toBe("file.not_found");
  });

  test("is refused once the report is handed in, and goes on when it is returned", async () => {
    const id = await leadRequest(world);
    const { file } = await addFile(world, id);
    await finishCheck(world, file.id);
    await submit(world, id);
    expect(await outcome(addFile(world, id))).toBe("report.submitted");
    expect(await outcome(removeFile(world, file.id))).toBe("report.submitted");
    await judge(world, id, "return", { reason: "Thiếu phụ lục", due_on: "2026-12-20" });
    expect(await outcome(addFile(world, id))).toBe("ok");
  });
});

describe("the bytes of a file", () => {
  test.each(everybody)("are put by who announced it alone: %s", async (who) => {
    const { file } = await addFile(world, await leadRequest(world));
    expect(await putObject(world, personaOf(who), file.path)).toMatch(who === "staff" ? /^ok$/ : refusedByRow);
  });

  test("go to no other place", async () => {
    const { file } = await addFile(world, await leadRequest(world));
    const put = (name: string, bucket?: string) => putObject(world, world.people.staff, name, bucket);
    const elsewhere = [`${file.path}x`, file.path.replace(/pdf$/, "exe"), file.path.replace(file.id, randomUUID()), `x/${file.path}`];
    for (const name of [...elsewhere, file.path.toUpperCase()]) expect(await put(name), name).toMatch(refusedByRow);
    expect(await put(file.path, "plan-files")).toMatch(refusedByRow);
  });

  test("are not put once it was checked, taken off, or the report handed in", async () => {
    const put = (path: string) => putObject(world, world.people.staff, path);
    const { file: checked } = await addFile(world, await leadRequest(world));
    await finishCheck(world, checked.id);
    expect(await put(checked.path)).toMatch(refusedByRow);
    const { file: removed } = await addFile(world, await leadRequest(world));
    await removeFile(world, removed.id);
    expect(await put(removed.path)).toMatch(refusedByRow);
    const id = await leadRequest(world);
    const { file: late } = await addFile(world, id);
    await finishCheck(world, late.id);
    await submit(world, id);
    expect(await put(late.path)).toMatch(refusedByRow);
  });

  test("are read by the unit alone while it writes, and by who sees the whole once handed in", async () => {
    const id = await leadRequest(world);
    const file = await addCheckedFile(world, id);
    expect(await readersOf(file.path)).toEqual(["head", "staff"]);
    await submit(world, id);
    expect(await readersOf(file.path)).toEqual(["leader", "coordinator", "head", "staff", "viewer"]);
  });

  test("that were taken off a draft are read by nobody; those of an earlier round stay with it", async () => {
    const id = await leadRequest(world);
    const [kept, dropped] = [await addCheckedFile(world, id), await addCheckedFile(world, id)];
    await removeFile(world, dropped.id);
    expect(await readersOf(dropped.path)).toEqual([]);
    await submit(world, id);
    await judge(world, id, "return", { reason: "Thiếu phụ lục", due_on: "2026-12-20" });
    await removeFile(world, kept.id);
    expect((await getReport(world, id)).files).toEqual([]);
    expect((await getReport(world, id, "coordinator")).rounds[0]?.files.map(({ id }) => id)).toEqual([kept.id]);
    expect(await readersOf(kept.path)).toEqual(["leader", "coordinator", "head", "staff", "viewer"]);
  });

  test("are neither changed nor removed by anybody", async () => {
    const file = await addCheckedFile(world, await leadRequest(world));
    const touch = (sql: string) => world.database.as(world.people.staff, (client) => client.query(sql, [file.path]));
    expect((await touch("update storage.objects set name = 'x' where name = $1")).rowCount).toBe(0);
    expect((await touch("delete from storage.objects where name = $1")).rowCount).toBe(0);
  });
});

describe("a check", () => {
  const begin = (file_id: string, who: PersonName = "staff") =>
    world.database.rpc(world.people[who], "begin_report_file_check", { file_id });

  test("that is passed lets the report be handed in, with the size that was found", async () => {
    const id = await leadRequest(world);
    const { file } = await addFile(world, id, { size: 7 });
    expect(await begin(file.id)).toEqual({ ...file, version: null });
    expect(await outcome(submit(world, id))).toBe("report.file_unchecked");
    await finishCheck(world, file.id, true, 9);
    expect((await submit(world, id)).rounds[0]?.files).toEqual([{ ...file, size: 9, checked: true }]);
  });

  test("that fails takes the file off, and whoever saw the draft before sees it anew", async () => {
    const id = await leadRequest(world);
    await writePart(world, id, "results", "Đã làm");
    const { file, draftVersion } = await addFile(world, id);
    await finishCheck(world, file.id, false);
    const report = await getReport(world, id);
    expect(report.files).toEqual([]);
    expect(report.draftVersion).toBeGreaterThan(draftVersion);
    expect(await outcome(begin(file.id))).toBe("file.not_found");
    await finishCheck(world, file.id); // an answer that comes late changes nothing
    expect((await submit(world, id)).rounds[0]?.files).toEqual([]);
  });

  test("that failed late takes nothing out of what was checked", async () => {
    const id = await leadRequest(world);
    const { file } = await addFile(world, id);
    await finishCheck(world, file.id);
    await finishCheck(world, file.id, false);
    expect((await submit(world, id)).rounds[0]?.files).toHaveLength(1);
  });

  test("counts for the bytes that were looked into: replaced meanwhile it fails, replaced later nobody reads them", async () => {
    const id = await leadRequest(world);
    const { file } = await addFile(world, id);
    await putObject(world, world.people.staff, file.path);
    const replace = (version: string) =>
      world.database.pool.query("update storage.objects set version = $2 where name = $1", [file.path, version]);
    await replace("one");
    const finish = (found_version: string) =>
      outcome(
        world.database.rpc("service_role", "finish_report_file_check", { file_id: file.id, found_version, found_size: 1, fits: true }),
      );
    await replace("two");
    expect(await finish("one")).toBe("file.not_found");
    expect(await finish("two")).toBe("ok");
    await submit(world, id);
    expect(await readersOf(file.path)).toHaveLength(5);
    await replace("three");
    expect(await readersOf(file.path)).toEqual([]);
  });

  test("is not begun too often", async () => {
    const { file } = await addFile(world, await leadRequest(world), {}, "head");
    const key = `check-report-file:${(world.people.head as { sub: string }).sub}`;
    await world.database.pool.query("insert into private.sign_ins (key, attempts) values ($1, 300)", [key]);
    expect(await outcome(begin(file.id, "head"))).toBe("rate.limited");
  });
});

test("files that come while the report is handed in are either of it, checked, or refused", async () => {
  const id = await leadRequest(world);
  await writePart(world, id, "results", "Đã làm");
  const submission = randomUUID();
  const [handedIn, added] = await Promise.all([outcome(submit(world, id, "staff", submission)), outcome(addFile(world, id, {}, "head"))]);
  expect([
    ["ok", "report.submitted"],
    ["report.draft_changed", "ok"],
    ["report.file_unchecked", "ok"],
  ]).toContainEqual([handedIn, added]);
  const unchecked = await one<number>(
    world.database,
    `select count(*)::int from app.report_submission_files sf join app.report_files f on f.id = sf.file_id
     where sf.submission_id = $1 and f.checked_at is null`,
    [submission],
  );
  expect(unchecked).toBe(0);
});

describe("sweeping", () => {
  const secret = () => one(world.database, "select job_secret from private.project");
  const sweep = async (more: Record<string, unknown> = {}) =>
    world.database.rpc<string[]>("service_role", "list_files_to_sweep", { job_secret: await secret(), max_files: 1000, ...more });
  const forget = async (paths: string[]) =>
    world.database.rpc<number>("service_role", "forget_swept_files", { job_secret: await secret(), paths });
  const age = (path: string, days = 2) =>
    world.database.pool.query(
      `with f as (update app.report_files set created_at = now() - $2 * interval '1 day', removed_at = removed_at - $2 * interval '1 day' where path = $1)
       update storage.objects set created_at = now() - $2 * interval '1 day' where name = $1`,
      [path, days],
    );

  test("finds after a day what was taken off, never finished, excused, or has lost its report; nothing else", async () => {
    const id = await leadRequest(world);
    const [live, removed] = [await addCheckedFile(world, id), await addCheckedFile(world, id)];
    await removeFile(world, removed.id);
    const { file: unfinished } = await addFile(world, await leadRequest(world));
    const { file: young } = await addFile(world, await leadRequest(world));
    const excused = await leadRequest(world);
    const excusedFile = await addCheckedFile(world, excused);
    await judge(world, excused, "exclude", { reason: "Đơn vị đã giải thể" });
    await world.database.pool.query("update app.report_activities set at = now() - interval '2 days' where request_id = $1", [excused]);
    const handedIn = await leadRequest(world);
    const ofRound = await addCheckedFile(world, handedIn);
    await submit(world, handedIn);
    await judge(world, handedIn, "return", { reason: "Thiếu phụ lục", due_on: "2026-12-20" });
    await removeFile(world, ofRound.id);
    const orphan = `${world.organization}/${randomUUID()}/${randomUUID()}.pdf`;
    await world.database.pool.query("insert into storage.objects (bucket_id, name) values ('report-files', $1)", [orphan]);
    for (const path of [live.path, unfinished.path, excusedFile.path, ofRound.path, orphan, removed.path]) await age(path);

    const found = await sweep();
    for (const path of [removed.path, unfinished.path, excusedFile.path, orphan]) expect(found).toContain(path);
    for (const path of [live.path, young.path, ofRound.path]) expect(found).not.toContain(path);
    expect((await getReport(world, id)).files.map((file) => file.id)).toEqual([live.id]);
  });

  test("finds an export after a day, and not on the day itself", async () => {
    const [old, young] = [0, 0].map(() => `${world.organization}/exports/${randomUUID()}.pdf`) as [string, string];
    for (const name of [old, young]) expect(await putObject(world, world.people.coordinator, name)).toBe("ok");
    await age(old, 1);
    expect(await sweep()).toContain(old);
    expect(await sweep()).not.toContain(young);
  });

  test("forgets a row only when its bytes are gone, and does no more the second time", async () => {
    const removed = await addCheckedFile(world, await leadRequest(world));
    await removeFile(world, removed.id);
    await age(removed.path);
    expect(await forget([removed.path])).toBe(0);
    await world.database.pool.query("delete from storage.objects where name = $1", [removed.path]);
    expect(await sweep()).toContain(removed.path);
    expect(await forget([removed.path, removed.path, "x"])).toBe(1);
    expect(await forget([removed.path])).toBe(0);
    expect(await sweep()).not.toContain(removed.path);
  });

  test("a draft whose unfinished file was given up can be handed in, once seen anew", async () => {
    const id = await leadRequest(world);
    await writePart(world, id, "results", "Đã làm");
    const { file, draftVersion } = await addFile(world, id);
    await age(file.path);
    await sweep();
    expect((await getReport(world, id)).draftVersion).toBeGreaterThan(draftVersion);
    expect(await outcome(submit(world, id))).toBe("ok");
  });

  test.each([["x"], [""], [null]])("is refused with the secret %j", async (job_secret) => {
    expect(await outcome(sweep({ job_secret }))).toBe("auth.required");
    const attempt = world.database.rpc("service_role", "forget_swept_files", { job_secret, paths: [] });
    expect(await outcome(attempt)).toBe("auth.required");
  });

  test("is called every night, once the project knows its address", async () => {
    const queued = () => one<number>(world.database, "select count(*)::int from net.http_request_queue");
    const command = await one(world.database, "select command from cron.job where jobname = 'sweep-files'");
    await world.database.pool.query(command);
    expect(await queued()).toBe(0);
    await world.database.pool.query("update private.project set url = 'https://project.test'");
    await world.database.pool.query(command);
    const { rows } = await world.database.pool.query("select url, headers from net.http_request_queue");
    expect(rows).toEqual([
      {
        url: "https://project.test/functions/v1/sweep-files",
        headers: { "content-type": "application/json", "x-job-secret": await secret() },
      },
    ]);
  });
});

test("what was handed in keeps its files, whatever becomes of the draft", async () => {
  const id = await leadRequest(world);
  const file = await addCheckedFile(world, id);
  await writeAndSubmit(world, id);
  const report = await getReport(world, id, "coordinator");
  expect(report.rounds[0]?.files).toMatchObject([{ id: file.id, checked: true }]);
});
