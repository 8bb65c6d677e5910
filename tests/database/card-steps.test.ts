import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BoardChanges } from "../../src/core/board/board.ts";
import type { CardDetail } from "../../src/core/board/card.ts";
import { type PersonName, type World, createWorld, makeCard, one, outcome } from "./support/world.ts";

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world.database.drop());

const call = <T = CardDetail>(who: PersonName, fn: string, args: Record<string, unknown>) =>
  world.database.rpc<T>(world.people[who], fn, { request_id: randomUUID(), ...args });
const add = (card_id: string, title: string, request_id: string = randomUUID()) =>
  call("staff", "add_step", { card_id, title, request_id });
const change = (step_id: string, args: { title?: string; done?: boolean }, who: PersonName = "staff") =>
  call(who, "change_step", { step_id, title: args.title ?? null, done: args.done ?? null });
const titles = ({ checklist }: CardDetail) => checklist.map(({ title }) => title);
const events = ({ history }: CardDetail) => history.map(({ kind, text }) => [kind, text]);

describe("the steps of a card", () => {
  test("are refused without words, with too many of them, on another's card, or as the fifty-first", async () => {
    const card = await makeCard(world);
    expect(await outcome(add(card, " \n\t "))).toBe("step.empty");
    expect(await outcome(add(card, "x".repeat(201)))).toBe("step.too_long");
    expect(await outcome(change(randomUUID(), { done: true }))).toBe("step.not_found");
    const other = await makeCard(world, { lead: [world.units.other], support: [] });
    const hidden = randomUUID();
    await call("other", "add_step", { card_id: other, title: "Của trạm", request_id: hidden });
    expect(await outcome(change(hidden, { done: true }))).toBe("step.not_found");
    // Another's id is no way in.
    expect(await outcome(add(card, "A", hidden))).toBe("request.invalid");
    await call("staff", "remove_step", { step_id: hidden, card_id: card });
    expect(await one(world.database, "select count(*)::int from app.card_steps where id = $1", [hidden])).toBe(1);
    await world.database.pool.query(
      "insert into app.card_steps (organization_id, card_id, title) select $1, $2, 'Việc ' || n from generate_series(1, 50) n",
      [world.organization, card],
    );
    expect(await outcome(add(card, "Thêm nữa"))).toBe("step.too_many");
  });

  test("stand in the order of adding, are ticked by somebody, and a repeated request counts once", async () => {
    const card = await makeCard(world);
    const first = randomUUID();
    const [once] = await Promise.all([add(card, "  Ban hành \n thể lệ ", first), add(card, "  Ban hành \n thể lệ ", first)]);
    expect(titles(once)).toEqual(["Ban hành thể lệ"]);
    const second = (await add(card, "Lập ban giám khảo")).checklist[1]?.id ?? "";
    const ticked = await change(second, { done: true }, "supporter");
    expect(ticked).toMatchObject({ steps: { done: 1, total: 2 } });
    expect(ticked.checklist[1]).toMatchObject({ done: true, doneBy: "supporter", title: "Lập ban giám khảo" });
    expect(Date.parse(ticked.checklist[1]?.doneAt ?? "")).not.toBeNaN();
    // Ticked twice it is still the first one's.
    expect((await change(second, { done: true })).checklist[1]?.doneBy).toBe("supporter");
    const undone = await change(second, { done: false });
    expect(undone.checklist[1]).toMatchObject({ done: false, doneBy: null, doneAt: null });
    expect(undone.steps).toEqual({ done: 0, total: 2 });
  });

  test("leave lines in the history, but not for a new name", async () => {
    const card = await makeCard(world);
    const step = (await add(card, "Thành lập ban")).checklist[0]?.id ?? "";
    await change(step, { title: "Thành lập ban giám khảo" });
    await change(step, { done: true });
    await change(step, { done: false });
    const gone = await call("coordinator", "remove_step", { step_id: step, card_id: card });
    expect(gone).toMatchObject({ steps: null, checklist: [] });
    expect(events(gone)).toEqual([
      ["step_removed", "Thành lập ban giám khảo"],
      ["step_undone", "Thành lập ban giám khảo"],
      ["step_done", "Thành lập ban giám khảo"],
      ["step_added", "Thành lập ban"],
      ["created", null],
    ]);
    expect((await call("staff", "remove_step", { step_id: step, card_id: card })).version).toBe(gone.version);
  });

  test("reach every client with the card's new version, a new name too", async () => {
    const card = await makeCard(world);
    const added = await add(card, "Khảo sát");
    const renamed = await change(added.checklist[0]?.id ?? "", { title: "Khảo sát địa điểm" });
    expect(renamed.version).toBeGreaterThan(added.version);
    const { cards } = await world.database.rpc<BoardChanges>(world.people.leader, "get_changes", {
      organization_id: world.organization,
      since_version: added.version,
    });
    expect(cards.map(({ id, steps }) => [id, steps])).toEqual([[card, { done: 0, total: 1 }]]);
  });

  test("cannot push opinions out of the history", async () => {
    const card = await makeCard(world);
    await call("leader", "add_comment", { card_id: card, body: "Làm sớm" });
    await world.database.pool.query(
      "insert into app.activities (organization_id, card_id, kind) select $1, $2, 'updated' from generate_series(1, 60)",
      [world.organization, card],
    );
    const { history } = await call("staff", "get_card", { card_id: card, request_id: undefined });
    expect(history).toHaveLength(51);
    expect(history.at(-1)).toMatchObject({ kind: "commented", text: "Làm sớm" });
  });

  test("go with their card and stay without a name when who ticked them is deleted", async () => {
    const card = await makeCard(world);
    const guest = { sub: await one(world.database, "insert into app.people (name) values ('Khách') returning id") };
    await world.database.pool.query(
      "insert into app.memberships (organization_id, person_id, role, unit_id) values ($1, $2, 'staff', $3)",
      [world.organization, guest.sub, world.units.lead],
    );
    const step = (await add(card, "Khảo sát")).checklist[0]?.id ?? "";
    await world.database.rpc(guest, "change_step", { step_id: step, title: null, done: true, request_id: randomUUID() });
    await world.database.pool.query("delete from app.people where id = $1", [guest.sub]);
    const left = await call("staff", "get_card", { card_id: card, request_id: undefined });
    expect(left.checklist[0]).toMatchObject({ done: true, doneBy: null });
    await world.database.pool.query("delete from app.cards where id = $1", [card]);
    expect(await one(world.database, "select count(*)::int from app.card_steps where card_id = $1", [card])).toBe(0);
  });
});
