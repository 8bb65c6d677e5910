import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { CalendarLink, DeadlineCalendar } from "../../src/core/calendar-link/deadline-calendar.ts";
import { idOf } from "./support/notifications.ts";
import { leadRequest } from "./support/reports.ts";
import { type PersonName, type World, createWorld, join, makeCard, one, outcome } from "./support/world.ts";

/* Deadlines as a calendar: whose link opens what, and when it opens nothing any more. */

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world.database.drop());
beforeEach(async () => {
  await world.database.pool.query("delete from app.plans");
  await world.database.pool.query("delete from private.calendar_links");
  await world.database.pool.query("delete from private.sign_ins");
});

const inside = () => ({ organization_id: world.organization });
const renew = async (who: PersonName) =>
  (await world.database.rpc<{ token: string }>(world.people[who], "renew_calendar_link", inside())).token;
const get = (who: PersonName) => world.database.rpc<CalendarLink | null>(world.people[who], "get_calendar_link", inside());
const read = (token: string, from = "someone") =>
  one<DeadlineCalendar | null>(world.database, "select private.read_deadline_calendar($1, $2)", [token, from]);
const titles = async (token: string) => (await read(token))?.deadlines.map(({ title }) => title);

describe("a link", () => {
  test("opens nothing for who guesses, and whoever guesses too often is stopped, but not a good link of the same address", async () => {
    const token = await renew("staff");
    expect(await read("0".repeat(48))).toBeNull();
    await world.database.pool.query("update private.sign_ins set attempts = 120");
    expect(await outcome(read("0".repeat(48)))).toBe("rate.limited");
    expect(await read(token)).not.toBeNull();
  });

  test("is stopped where a calendar has gone wild, wherever it asks from", async () => {
    const token = await renew("staff");
    expect(await read(token)).not.toBeNull();
    await world.database.pool.query("update private.sign_ins set attempts = 120");
    expect(await outcome(read(token, "somebody else"))).toBe("rate.limited");
  });

  test("is kept as a hash alone", async () => {
    const token = await renew("staff");
    const kept = await one<string>(world.database, "select string_agg(l::text, '') from private.calendar_links l");
    expect(kept).not.toContain(token);
    expect(await one(world.database, "select count(*)::int from private.requests where answer::text like '%' || $1 || '%'", [token])).toBe(
      0,
    );
  });

  test("dies as soon as there is a new one, and when it is turned off", async () => {
    const first = await renew("staff");
    const second = await renew("staff");
    expect([await read(first), (await read(second))?.organizationName]).toEqual([null, "Ủy ban nhân dân xã Bình An"]);
    await world.database.rpc(world.people.staff, "end_calendar_link", inside());
    expect(await read(second)).toBeNull();
    expect(await get("staff")).toBeNull();
  });

  test("says when a calendar read it last, to its owner alone", async () => {
    const token = await renew("staff");
    expect(await get("staff")).toMatchObject({ readOn: null });
    await read(token);
    expect(await get("staff")).toMatchObject({ readOn: "2026-11-20" });
    expect(await get("head")).toBeNull();
  });

  test.each<[string, (person: string) => Promise<unknown>]>([
    ["the membership", (person) => world.database.pool.query("update app.memberships set ended_at = now() where person_id = $1", [person])],
    ["the consent", (person) => world.database.as({ sub: person }, (client) => client.query("select api.withdraw_consent()"))],
  ])("dies with %s, also for who comes back", async (_, end) => {
    const person = await one(world.database, "insert into app.people (name) values ('Tạm') returning id");
    await join(world.database, world.organization, { sub: person }, "staff", world.units.lead);
    const token = await world.database.rpc<{ token: string }>({ sub: person }, "renew_calendar_link", inside());
    expect(await read(token.token)).not.toBeNull();
    await end(person);
    expect(await read(token.token)).toBeNull();
    expect(await one(world.database, "select count(*)::int from private.calendar_links")).toBe(0);
  });
});

describe("the calendar", () => {
  test("holds open cards and reports of the person's units with those below, and nobody else's", async () => {
    await makeCard(world, { title: "Chủ trì", due: "2026-11-23" });
    await makeCard(world, { title: "Phối hợp", lead: [world.units.support], support: [world.units.lead], due: "2026-11-24" });
    await makeCard(world, { title: "Của tổ", lead: [world.units.team], support: [], due: "2026-11-25" });
    await makeCard(world, { title: "Của đơn vị khác", lead: [world.units.other], support: [], due: "2026-11-23" });
    await makeCard(world, { title: "Đã xong", due: "2026-11-23", status: "done" });
    await makeCard(world, { title: "Không có hạn", due: null, start: "2026-10-01" });
    const gone = await makeCard(world, { title: "Đã bỏ", due: "2026-11-23" });
    await world.database.pool.query("update app.cards set archived_at = now() where id = $1", [gone]);
    const report = await leadRequest(world);
    const calendar = await read(await renew("staff"));
    expect(calendar?.today).toBe("2026-11-20");
    expect(calendar?.deadlines.map(({ kind, title, dueOn }) => [kind, title, dueOn])).toEqual([
      ["card", "Chủ trì", "2026-11-23"],
      ["card", "Phối hợp", "2026-11-24"],
      ["card", "Của tổ", "2026-11-25"],
      ["report", expect.any(String), "2026-12-14"],
    ]);
    expect(calendar?.deadlines.at(-1)?.id).toBe(report);
    expect(await titles(await renew("team"))).toEqual(["Của tổ"]);
  });

  test("reaches from 60 days back to 400 ahead", async () => {
    for (const due of ["2026-09-20", "2026-09-21", "2027-12-25", "2027-12-26"]) await makeCard(world, { title: due, start: due, due });
    expect((await titles(await renew("staff")))?.filter((title) => title.startsWith("20"))).toEqual(["2026-09-21", "2027-12-25"]);
  });

  test("of a person in two organizations has nothing of the other one", async () => {
    const person = await one(world.database, "insert into app.people (name) values ('Hai nơi') returning id");
    const elsewhere = await one(world.database, "select organization_id from app.memberships where person_id = $1", [
      idOf(world, "stranger"),
    ]);
    const unit = await one(world.database, "insert into app.units (organization_id, name) values ($1, 'Văn phòng') returning id", [
      elsewhere,
    ]);
    await join(world.database, elsewhere, { sub: person }, "staff", unit);
    await join(world.database, world.organization, { sub: person }, "staff", world.units.lead);
    await makeCard(world, { title: "Ở đây", due: "2026-11-23" });
    const there = await world.database.rpc<{ token: string }>({ sub: person }, "renew_calendar_link", { organization_id: elsewhere });
    expect(await titles(there.token)).toEqual([]);
  });
});
