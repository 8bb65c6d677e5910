import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Activity, CardDetail } from "../../src/core/board/card.ts";
import { splitComment } from "../../src/core/board/mention.ts";
import { type PersonName, type World, createWorld, join, makeCard, one, outcome } from "./support/world.ts";

let world: World;
let card: string;
beforeAll(async () => {
  world = await createWorld();
  card = await makeCard(world);
});
afterAll(() => world.database.drop());

const idOf = (who: PersonName) => (world.people[who] as { sub: string }).sub;
const at = (who: PersonName, written: string = who) => `@[${written}](${idOf(who)})`;
const say = (who: PersonName, body: string, request_id: string = randomUUID()) =>
  world.database.rpc<Activity>(world.people[who], "add_comment", { card_id: card, body, request_id });
const pieces = ({ text, mentions }: Activity) =>
  splitComment(text ?? "", mentions).map(({ text: words, personId }) => (personId === null ? words : [words]));
const told = async (comment: string) => {
  const { rows } = await world.database.pool.query<{ name: string; urgent: boolean }>(
    `select p.name, o.urgent from private.outbox o join app.people p on p.id = o.person_id
     join app.comments c on c.id = o.subject_id where o.kind = 'mentioned' and c.body = $1 order by p.name`,
    [comment],
  );
  return rows;
};
const guest = async (name: string) => {
  const person = { sub: await one(world.database, "insert into app.people (name) values ($1) returning id", [name]) };
  await join(world.database, world.organization, person, "staff", world.units.lead);
  return person;
};

describe("a comment names", () => {
  test.each<PersonName>(["other", "team", "viewer", "former", "stranger"])(
    "nobody who has nothing to do with the card: %s",
    async (who) => {
      expect(await outcome(say("leader", `Mời ${at(who)}`))).toBe("mention.unseen");
    },
  );

  test("nobody who does not exist, nobody more than twenty times, and nobody by a viewer", async () => {
    expect(await outcome(say("leader", `Mời @[Ma](${randomUUID()})`))).toBe("mention.unseen");
    expect(await outcome(say("leader", at("staff").repeat(21)))).toBe("mention.too_many");
    expect(await outcome(say("viewer", `Mời ${at("staff")}`))).toBe("card.forbidden");
  });

  test("people by their own name, whatever was written, and tells each of them once, but not its writer", async () => {
    const id = randomUUID();
    const body = `👍 ${at("staff", "Tên bịa")} và ${at("supporter")}, ${at("staff")}; ${at("leader")} theo dõi`;
    const [said] = await Promise.all([say("leader", body, id), say("leader", body, id)]);
    expect(said.text).toBe("👍 @staff và @supporter, @staff; @leader theo dõi");
    expect(pieces(said)).toEqual(["👍 ", ["@staff"], " và ", ["@supporter"], ", ", ["@staff"], "; ", ["@leader"], " theo dõi"]);
    expect(await told(said.text ?? "")).toEqual([
      { name: "staff", urgent: true },
      { name: "supporter", urgent: true },
    ]);
    const { history } = await world.database.rpc<CardDetail>(world.people.staff, "get_card", { card_id: card });
    expect(history[0]).toEqual(said);
  });

  test.each(["Gửi a@b.vn", "@[không phải](mã)", "@staff", "[@](x)"])("nobody in «%s»", async (body) => {
    expect(await say("leader", body)).toMatchObject({ text: body, mentions: [] });
  });

  test("and is not longer than a comment may be", async () => {
    const person = await guest("N".repeat(190));
    const body = `@[N](${person.sub})${"x".repeat(3900)}`;
    expect(await outcome(say("leader", body))).toBe("comment.too_long");
  });
});

describe("when a person's name changes", () => {
  const shown = async (text: string) => {
    const { history } = await world.database.rpc<CardDetail>(world.people.leader, "get_card", { card_id: card });
    const line = history.find((activity) => activity.text === text);
    return line === undefined ? undefined : pieces(line);
  };

  test("it stands in what was written, and others beside it stay", async () => {
    const lan = await guest("Lan");
    const anh = await guest("Lan Anh");
    await say("leader", `@[Lan](${lan.sub}) Anh, @[Lan Anh](${anh.sub}) và @Lan: mời @[Lan](${lan.sub})`);
    await world.database.pool.query("update app.people set name = 'Ngọc Lan' where id = $1", [lan.sub]);
    expect(await shown("@Ngọc Lan Anh, @Lan Anh và @Lan: mời @Ngọc Lan")).toEqual([
      ["@Ngọc Lan"],
      " Anh, ",
      ["@Lan Anh"],
      " và @Lan: mời ",
      ["@Ngọc Lan"],
    ]);
  });

  test("so that who withdraws the consent is named nowhere", async () => {
    const person = await guest("Trần Thị Rút");
    const said = await say("staff", `Nhờ @[x](${person.sub}) giúp`);
    expect(await told(said.text ?? "")).toHaveLength(1);
    await world.database.rpc(person, "withdraw_consent");
    expect(await shown("Nhờ @Người đã rút đồng ý giúp")).toEqual(["Nhờ ", ["@Người đã rút đồng ý"], " giúp"]);
    expect(await told("Nhờ @Người đã rút đồng ý giúp")).toEqual([]);
    expect(await one(world.database, "select count(*)::int from app.comments where body like '%Trần Thị Rút%'")).toBe(0);
  });

  test.each([true, false])("it waits for what is being written about the person (who is on the card: %s)", async (assigned) => {
    const person = await guest("Vũ Văn Chờ");
    const { pool } = world.database;
    const give = "insert into app.card_assignees (organization_id, card_id, person_id) values ($1, $2, $3)";
    if (assigned) await pool.query(give, [world.organization, card, person.sub]);
    const write = "insert into app.comments (organization_id, card_id, person_id, body) values ($1, $2, $3, $4)";
    const waiting = "select count(*)::int from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
    const writer = await pool.connect();
    try {
      await writer.query("begin");
      await writer.query("select private.lock_organization($1)", [world.organization]);
      const renamed = outcome(pool.query("update app.people set name = 'Vũ Văn Đợi' where id = $1", [person.sub]));
      await expect.poll(() => one<number>(world.database, waiting), { timeout: 10_000 }).toBe(1);
      await writer.query(write, [world.organization, card, idOf("leader"), `Mời @[x](${person.sub}) vào`]);
      await writer.query("commit");
      expect(await renamed).toBe("ok");
    } finally {
      writer.release(true);
    }
    expect(await shown("Mời @Vũ Văn Đợi vào")).toEqual(["Mời ", ["@Vũ Văn Đợi"], " vào"]);
    const { people } = await world.database.rpc<CardDetail>(world.people.leader, "get_card", { card_id: card });
    expect(people.map(({ name }) => name)).not.toContain("Vũ Văn Chờ");
  });

  test("a longer name takes room from the last words", async () => {
    const person = await guest("A");
    await say("leader", `@[A](${person.sub})${"x".repeat(3850)}@[A](${person.sub})`);
    await world.database.pool.query("update app.people set name = $2 where id = $1", [person.sub, "B".repeat(100)]);
    expect(
      await one(world.database, "select jsonb_array_length(mentions) || ' ' || length(body) from app.comments where body like '@BBB%'"),
    ).toBe("1 4000");
  });

  test("and who is deleted is a person without a name", async () => {
    const person = await guest("Khách");
    await say("leader", `Mời @[Khách](${person.sub})`);
    await world.database.pool.query("delete from app.people where id = $1", [person.sub]);
    expect(await shown("Mời @Người không còn tài khoản")).toHaveLength(2);
  });
});
