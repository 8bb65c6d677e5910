import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BoardChanges } from "../../src/core/board/board.ts";
import type { CardDetail } from "../../src/core/board/card.ts";
import { addCardFile, addCheckedCardFile, finishCardFileCheck, removeCardFile } from "./support/card-files.ts";
import { putObject, seesObject } from "./support/report-files.ts";
import { type PersonName, type World, createWorld, makeCard, one, outcome, personNames } from "./support/world.ts";

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world.database.drop());

const everybody = [...personNames, "anon" as const];
const personaOf = (who: PersonName | "anon") => (who === "anon" ? who : world.people[who]);
const getCard = (card_id: string, who: PersonName = "staff") => world.database.rpc<CardDetail>(world.people[who], "get_card", { card_id });
const filesOf = async (card: string, who?: PersonName) => (await getCard(card, who)).files.map(({ id }) => id);
const events = ({ history }: CardDetail) => history.map(({ kind, text, person }) => [kind, text, person?.name ?? null]);
const refusedByRow = /row-level security/;
const begin = (file_id: string, who: PersonName = "staff") => world.database.rpc(world.people[who], "begin_card_file_check", { file_id });

async function readersOf(path: string): Promise<string[]> {
  const can: string[] = [];
  for (const who of everybody) if (await seesObject(world, personaOf(who), path)) can.push(who);
  return can;
}

describe("announcing a file of a card", () => {
  test.each<[string, Record<string, unknown>, string]>([
    ["of a type that is not taken", { content_type: "text/html" }, "report.file_type"],
    ["without bytes", { size: 0 }, "file.empty"],
    ["of more than 20 MB", { size: 20 * 1024 * 1024 + 1 }, "file.too_large"],
    ["without an id", { file_id: null }, "request.invalid"],
    ["under a name that turns the direction of reading", { name: "a\u202Eb.pdf" }, "request.invalid"],
    ["under a path", { name: "a/b.pdf" }, "request.invalid"],
    ["of 20 MB", { size: 20 * 1024 * 1024 }, "ok"],
  ])("%s answers", async (_name, changes, answer) => {
    expect(await outcome(addCardFile(world, await makeCard(world), changes))).toBe(answer);
  });

  test("is refused beside twenty others, at once as well, and under an id of another file", async () => {
    const card = await makeCard(world);
    const answers = await Promise.all(Array.from({ length: 21 }, () => outcome(addCardFile(world, card))));
    expect(answers.filter((answer) => answer === "ok")).toHaveLength(20);
    expect(answers).toContain("card.too_many_files");
    const [first] = await filesOf(card);
    const other = await makeCard(world);
    expect(await outcome(addCardFile(world, other, { file_id: first }))).toBe("request.invalid");
    expect(await outcome(addCardFile(world, card, { file_id: first }, "head"))).toBe("request.invalid");
    await removeCardFile(world, first ?? "");
    expect(await outcome(addCardFile(world, card, { file_id: first }))).toBe("file.not_found");
    expect(await outcome(addCardFile(world, card))).toBe("ok");
  });

  test("twice with one id is one file, known to who adds it alone until it was checked", async () => {
    const card = await makeCard(world);
    const file_id = randomUUID();
    const [first, second] = await Promise.all([addCardFile(world, card, { file_id }), addCardFile(world, card, { file_id })]);
    expect(first).toEqual(second);
    expect(first).toMatchObject({ id: file_id, checked: false, removable: true, by: { name: "staff" } });
    expect(first.path).toBe(`${world.organization}/cards/${card}/${file_id}.jpg`);
    expect(await filesOf(card)).toEqual([file_id]);
    expect(await filesOf(card, "coordinator")).toEqual([]);
    for (const who of ["coordinator", "head"] as const) {
      expect(await outcome(removeCardFile(world, file_id, who))).toBe("file.not_found");
      expect(await outcome(begin(file_id, who))).toBe("file.not_found");
    }
    expect(await begin(file_id)).toEqual({ ...first, version: null });
  });
});

describe("the bytes of a file of a card", () => {
  test.each(everybody)("are put by who announced it alone: %s", async (who) => {
    const { path } = await addCardFile(world, await makeCard(world));
    expect(await putObject(world, personaOf(who), path)).toMatch(who === "staff" ? /^ok$/ : refusedByRow);
  });

  test("go to no other place, and not once the file was checked or taken off, or its card put away", async () => {
    const put = (path: string) => putObject(world, world.people.staff, path);
    const file = await addCardFile(world, await makeCard(world));
    for (const path of [`${file.path}x`, file.path.replace("/cards/", "/"), file.path.replace(file.id, randomUUID())])
      expect(await put(path), path).toMatch(refusedByRow);
    await removeCardFile(world, file.id);
    expect(await put(file.path)).toMatch(refusedByRow);
    const card = await makeCard(world);
    const archived = await addCardFile(world, card);
    await world.database.pool.query("update app.cards set archived_at = now() where id = $1", [card]);
    expect(await put(archived.path)).toMatch(refusedByRow);
    expect(await outcome(begin(archived.id))).toBe("file.not_found");
  });

  test("are read by who sees the card once they were checked, and only as they were then", async () => {
    const card = await makeCard(world);
    const file = await addCardFile(world, card);
    await putObject(world, world.people.staff, file.path);
    expect(await readersOf(file.path)).toEqual(["staff"]);
    const replace = (version: string) =>
      world.database.pool.query("update storage.objects set version = $2 where name = $1", [file.path, version]);
    await replace("two");
    expect(await outcome(finishCardFileCheck(world, file.id, true, "one"))).toBe("file.not_found");
    await finishCardFileCheck(world, file.id, true, "two");
    expect(await readersOf(file.path)).toEqual(["leader", "coordinator", "head", "staff", "supporter", "viewer"]);
    await replace("three");
    expect(await readersOf(file.path)).toEqual([]);
  });
});

describe("a file that was checked", () => {
  test("is shown to all, counted, told in the history and reaches every client; then its adder takes it off", async () => {
    const card = await makeCard(world);
    const { version } = await getCard(card);
    const file = await addCheckedCardFile(world, card, "supporter");
    const shown = await getCard(card, "leader");
    expect(shown.files).toEqual([{ ...file, checked: true, size: 900, removable: false }]);
    expect(shown.fileCount).toBe(1);
    expect(events(shown)[0]).toEqual(["file_added", "Ảnh hội thi.jpg", "supporter"]);
    expect(shown.history[0]?.person?.unit).toBe("Công an xã");
    const { cards } = await world.database.rpc<BoardChanges>(world.people.viewer, "get_changes", {
      organization_id: world.organization,
      since_version: version,
    });
    expect(cards.map(({ id, fileCount }) => [id, fileCount])).toContainEqual([card, 1]);

    for (const who of ["leader", "head", "staff", "viewer"] as const)
      expect(await outcome(removeCardFile(world, file.id, who)), who).toBe("card.file_not_yours");
    for (const who of ["other", "stranger", "former"] as const)
      expect(await outcome(removeCardFile(world, file.id, who)), who).toBe("file.not_found");
    const left = await removeCardFile(world, file.id, "supporter");
    expect(left).toMatchObject({ files: [], fileCount: 0 });
    expect(events(left)[0]).toEqual(["file_removed", "Ảnh hội thi.jpg", "supporter"]);
    expect(await readersOf(file.path)).toEqual([]);
    expect((await removeCardFile(world, file.id, "supporter")).version).toBe(left.version);
  });

  test("is taken off by the coordinator, and stays without a name when who added it is deleted", async () => {
    const card = await makeCard(world);
    const guest = { sub: await one(world.database, "insert into app.people (name) values ('Khách') returning id") };
    await world.database.pool.query(
      "insert into app.memberships (organization_id, person_id, role, unit_id) values ($1, $2, 'staff', $3)",
      [world.organization, guest.sub, world.units.lead],
    );
    const file = await addCheckedCardFile(world, card);
    await world.database.pool.query("update app.card_files set created_by = $2 where id = $1", [file.id, guest.sub]);
    await world.database.pool.query("delete from app.people where id = $1", [guest.sub]);
    expect((await getCard(card)).files[0]).toMatchObject({ by: null, removable: false });
    expect((await removeCardFile(world, file.id, "coordinator")).files).toEqual([]);
  });

  test("does not become undone by an answer that comes late, nor does one that failed come back", async () => {
    const card = await makeCard(world);
    const file = await addCheckedCardFile(world, card);
    await finishCardFileCheck(world, file.id, false);
    expect(await filesOf(card)).toEqual([file.id]);
    const failed = await addCardFile(world, card);
    await finishCardFileCheck(world, failed.id, false);
    await finishCardFileCheck(world, failed.id);
    expect(await filesOf(card)).toEqual([file.id]);
    expect(events(await getCard(card)).filter(([kind]) => kind === "file_removed")).toEqual([]);
  });
});

test("the night takes what was taken off, never finished or has lost its card; an archived card keeps its files", async () => {
  const { pool } = world.database;
  const card = await makeCard(world);
  const [live, removed, young] = [
    await addCheckedCardFile(world, card),
    await addCheckedCardFile(world, card),
    await addCheckedCardFile(world, card),
  ];
  const unfinished = await addCardFile(world, card);
  for (const { id } of [removed, young]) await removeCardFile(world, id);
  const lost = await makeCard(world);
  const orphan = await addCheckedCardFile(world, lost);
  await pool.query("delete from app.cards where id = $1", [lost]);
  await pool.query("update app.cards set archived_at = now() where id = $1", [card]);
  const old = [live, removed, unfinished, orphan].map(({ path }) => path);
  await pool.query("update app.card_files set created_at = now() - interval '2 days' where path = any ($1)", [old]);
  await pool.query("update app.card_files set removed_at = now() - interval '2 days' where path = $1", [removed.path]);
  await pool.query("update storage.objects set created_at = now() - interval '2 days' where name = any ($1)", [old]);

  const job_secret = await one(world.database, "select job_secret from private.project");
  const sweep = () => world.database.rpc<string[]>("service_role", "list_files_to_sweep", { job_secret, max_files: 1000 });
  const forget = () => world.database.rpc<number>("service_role", "forget_swept_files", { job_secret, paths: [removed.path, live.path] });
  const found = await sweep();
  for (const { path } of [removed, unfinished, orphan]) expect(found).toContain(path);
  for (const { path } of [live, young]) expect(found).not.toContain(path);
  expect(await forget()).toBe(0);
  await pool.query("delete from storage.objects where name = $1", [removed.path]);
  expect(await forget()).toBe(1);
  expect(await one(world.database, "select count(*)::int from app.card_files where id = $1", [live.id])).toBe(1);
});
