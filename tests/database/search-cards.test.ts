import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Found } from "../../src/core/board/found-card.ts";
import { importPlan, planReview, reviewTask } from "./support/review.ts";
import { type PersonName, type World, createWorld, makeCard, makeUnit, move, one, outcome, personNames } from "./support/world.ts";

let world: World;
let digital: string;
let health: string;
beforeAll(async () => {
  world = await createWorld();
  digital = await makeCard(world, { title: "Đẩy mạnh chuyển đổi số trong trường học" });
  health = await makeCard(world, {
    title: "Khám sức khỏe người cao tuổi",
    lead: [world.units.other],
    support: [],
    due: "2026-11-25",
  });
});
afterAll(() => world.database.drop());

const ask = (who: PersonName, words: string, more: Record<string, unknown> = {}) =>
  world.database.rpc<Found>(world.people[who], "search_cards", { organization_id: world.organization, words, ...more });
const idsFound = async (who: PersonName, words: string) => (await ask(who, words)).found.map(({ card }) => card.id);
const comment = (card: string, body: string) =>
  world.database.rpc(world.people.coordinator, "add_comment", { card_id: card, body, request_id: randomUUID() });

describe("words", () => {
  test.each([
    ["a word that no card has", "chuyen doi vang"],
    ["the middle of a word", "uyen"],
    ["nothing", "   "],
    ["signs alone", "%_'\\&|!():*"],
    ["a mark for a number without one", "#chuyen"],
    ["the key that stands before each word in the index", "@"],
  ])("%s finds nothing", async (_why, words) => {
    expect(await idsFound("coordinator", words)).toEqual([]);
  });

  test.each([
    ["without diacritics", "chuyen doi so"],
    ["with them", "chuyển đổi số"],
    ["in decomposed letters", "chuyển đổi số".normalize("NFD")],
    ["in capitals", "CHUYỂN ĐỔI SỐ"],
    ["in another order, by beginnings", "tru hoc chuy"],
    ["with signs between them", "«chuyển-đổi, số!»"],
    ["with a unit's name", "chuyen doi kinh te"],
    ["one word twice", "so so"],
  ])("%s", async (_how, words) => {
    expect(await idsFound("coordinator", words)).toEqual([digital]);
  });

  test("wherever the tone mark stands", async () => {
    const card = await makeCard(world, { title: "Hoà giải ở cơ sở, uỷ quyền" });
    expect(await idsFound("coordinator", "hòa giải ủy quyền")).toEqual([card]);
  });

  test("a word as long as a text, and hundreds of words, are taken", async () => {
    await comment(health, "a".repeat(4000));
    expect(await idsFound("coordinator", "a".repeat(500))).toEqual([health]);
    expect(await idsFound("coordinator", Array.from({ length: 300 }, (_, n) => `w${n}`).join(" "))).toEqual([]);
  });
});

describe("where it was found", () => {
  test("in the title there is nothing to add", async () => {
    expect((await ask("coordinator", "suc khoe")).found).toMatchObject([
      { card: { id: health }, byNumber: false, units: [], comment: null },
    ]);
  });

  test("in the unit's name, and under the new one at once", async () => {
    const unit = await makeUnit(world.database, world.organization, "Trường Mầm non Hoa Sen");
    const card = await makeCard(world, { title: "Lắp bếp một chiều", support: [unit] });
    expect((await ask("coordinator", "mam non bep")).found).toMatchObject([{ card: { id: card }, units: ["Trường Mầm non Hoa Sen"] }]);
    await world.database.pool.query("update app.units set name = 'Trường Mầm non Sơn Ca', short_name = 'MNSC' where id = $1", [unit]);
    expect((await ask("coordinator", "sơn ca")).found).toMatchObject([{ card: { id: card }, units: ["Trường Mầm non Sơn Ca"] }]);
    expect(await idsFound("coordinator", "mnsc")).toEqual([card]);
  });

  test("in a comment, with what stands around it", async () => {
    await comment(digital, `${"Mở đầu dài dòng. ".repeat(20)}Đã nghiệm thu đường truyền. ${"Phần sau. ".repeat(40)}`);
    const [hit] = (await ask("coordinator", "chuyển nghiem thu")).found;
    expect(hit).toMatchObject({ card: { id: digital }, units: [], comment: { person: "coordinator" } });
    expect(hit?.comment?.excerpt).toMatch(/^….*nghiệm thu đường truyền.*…$/u);
    // A comment that goes takes its words with it.
    await world.database.pool.query("delete from app.comments where card_id = $1", [digital]);
    expect(await idsFound("coordinator", "nghiem thu")).toEqual([]);
  });

  test("by number, before cards that have it among their words", async () => {
    const number = await one<number>(world.database, "select number from app.cards where id = $1", [digital]);
    const named = await makeCard(world, { title: `Hội nghị lần thứ ${number}` });
    expect((await ask("coordinator", String(number))).found).toMatchObject([
      { card: { id: digital }, byNumber: true },
      { card: { id: named }, byNumber: false },
    ]);
    expect(await idsFound("coordinator", ` #${number} `)).toEqual([digital]);
    expect(await idsFound("other", `#${number}`)).toEqual([]);
    expect(await idsFound("coordinator", "#99999999999999")).toEqual([]);
  });
});

test("what the title says as it was typed comes first, then open before done, then what is due nearest to today", async () => {
  const make = (title: string, due: string, status: "todo" | "done" = "todo") => makeCard(world, { title, due, status });
  const apart = await make("Phòng bệnh, chống dịch cúm", "2026-11-20");
  const done = await make("Công tác phòng chống dịch", "2026-11-20", "done");
  const far = await make("Báo cáo phòng chống dịch", "2026-12-31");
  const near = await make("Tập huấn phòng chống dịch", "2026-11-21");
  expect(await idsFound("coordinator", "phong chong dich")).toEqual([near, far, done, apart]);
});

describe("what changes is followed", () => {
  test("a new edition: titles, units, cards that go and come back", async () => {
    const review = (title: string, leadUnits: string[]) => planReview(world, [reviewTask(title, { leadUnits, supportingUnits: [] })]);
    const { planId } = await importPlan(world, review("Trồng cây xanh phân tán", ["Phòng Kinh tế"]));
    const [card] = await idsFound("staff", "cay xanh phan tan");
    expect(card).toBeDefined();
    expect(await idsFound("other", "cay xanh")).toEqual([]);
    const task = await one(world.database, "select task_id from app.cards where id = $1", [card]);
    await world.database.pool.query("update app.tasks set title = 'Trồng rừng ngập mặn' where plan_id = $1", [planId]);
    expect(await idsFound("coordinator", "cay xanh")).toEqual([]);
    expect(await idsFound("coordinator", "rung ngap man")).toEqual([card]);
    await world.database.pool.query("update app.task_units set unit_id = $2 where task_id = $1", [task, world.units.other]);
    expect(await idsFound("staff", "rung ngap man")).toEqual([]);
    expect(await idsFound("other", "rung ngap man")).toEqual([card]);
    await world.database.pool.query("update app.cards set archived_at = now() where id = $1", [card]);
    expect(await idsFound("coordinator", "rung ngap man")).toEqual([]);
    await world.database.pool.query("update app.cards set archived_at = null where id = $1", [card]);
    expect(await idsFound("coordinator", "rung ngap man")).toEqual([card]);
  });

  test("a move does not rewrite the words of a card", async () => {
    const card = await makeCard(world, { title: "Kiểm tra đê điều" });
    const place = "select ctid::text from private.card_words where card_id = $1";
    const before = await one(world.database, place, [card]);
    await move(world, "staff", card, "doing");
    expect(await one(world.database, place, [card])).toBe(before);
  });

  test("the words kept are those that would be written anew", async () => {
    await comment(health, "Ý kiến thứ nhất");
    await comment(health, "Ý kiến thứ hai");
    const kept = "select array_agg(w order by card_id)::text from private.card_words w";
    const before = await one(world.database, kept);
    await world.database.pool.query("delete from private.card_words");
    await world.database.pool.query("select private.write_card_words(array(select id from app.cards))");
    expect(await one(world.database, kept)).toBe(before);
  });
});

test("pages: what is skipped comes no more, and the end is said", async () => {
  for (let n = 0; n < 5; n++) await makeCard(world, { title: `Rà soát hồ sơ lần ${n}` });
  const first = await ask("coordinator", "ra soat ho so", { max_cards: 3 });
  const rest = await ask("coordinator", "ra soat ho so", { skip: 3, max_cards: 3 });
  expect([first.found.length, first.more, rest.found.length, rest.more, rest.tooMany]).toEqual([3, true, 2, false, false]);
  expect(new Set([...first.found, ...rest.found].map(({ card }) => card.id)).size).toBe(5);
});

test("cards older than the newest thousands are found by the index, and of what is common the newest 200 alone are given", async () => {
  const old = await makeCard(world, { title: "Di tích quốc gia đặc biệt" });
  await world.database.pool.query(
    `begin; set local session_replication_role = replica;
     insert into app.cards (organization_id, plan_id, task_id, number, quarter, rank, version)
     select c.organization_id, c.plan_id, c.task_id, 1000 + n, (date '2030-01-01' + make_interval(months => 3 * n))::date, 'a0', 1
     from app.cards c, generate_series(1, 3100) n where c.id = '${digital}';
     select private.write_card_words(array(select id from app.cards where number > 1000)); commit`,
  );
  expect(await idsFound("coordinator", "di tich quoc gia")).toEqual([old]);
  expect(await idsFound("staff", "di tich")).toEqual([old]);
  const many = await ask("coordinator", "chuyen doi so", { skip: 190 });
  expect([many.found.length, many.more, many.tooMany]).toEqual([10, false, true]);
  expect(await idsFound("other", "suc khoe")).toEqual([health]);
});

test("each person finds what the person sees, and nobody else's", async () => {
  const expected: Partial<Record<PersonName, string[]>> = {
    leader: [health],
    coordinator: [health],
    viewer: [health],
    other: [health],
  };
  for (const who of personNames) {
    if (who === "former" || who === "stranger") expect(await outcome(ask(who, "suc khoe"))).toBe("organization.not_found");
    else expect([who, await idsFound(who, "suc khoe")]).toEqual([who, expected[who] ?? []]);
  }
});

test("the function that looks behind the policies tells outsiders and other units nothing", async () => {
  const find = (who: PersonName) =>
    world.database.as(world.people[who], async (client) => {
      const { rows } = await client.query<{ card_id: string }>("select card_id from private.find_cards($1, array['suc', 'khoe'])", [
        world.organization,
      ]);
      return rows.map((row) => row.card_id);
    });
  for (const who of ["stranger", "former", "staff", "team", "supporter"] as const) expect([who, await find(who)]).toEqual([who, []]);
  expect(await find("other")).toEqual([health]);
});
