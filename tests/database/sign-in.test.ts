import { afterAll, beforeAll, expect, test } from "vitest";
import type { Session } from "../../src/core/organization/organization.ts";
import { type TestDatabase, createTestDatabase } from "../support/database.ts";
import { one, outcome } from "./support/world.ts";

let database: TestDatabase;
beforeAll(async () => void (database = await createTestDatabase()));
afterAll(() => database.drop());

const signIn = (app_user_id: string, more: Record<string, unknown> = {}) =>
  database.rpc<{ personId: string }>("service_role", "sign_in_person", {
    app_user_id,
    name: "Nguyễn Thị Hoa",
    avatar_url: "https://s120.zdn.vn/a.jpg",
    oa_user_id: null,
    ...more,
  });

test("the first sign-in makes the person, later ones bring name and picture up to date", async () => {
  const { personId } = await signIn("1001");
  expect(await signIn("1001", { name: "Nguyễn Hoa", avatar_url: "javascript:alert(1)" })).toEqual({ personId });
  const session = await database.rpc<Session>({ sub: personId }, "get_session");
  expect(session).toMatchObject({ person: { id: personId, name: "Nguyễn Hoa", avatarUrl: null }, memberships: [] });
  expect((await signIn("1002")).personId).not.toBe(personId);
});

test("two devices at once are one person", async () => {
  const [one_, two] = await Promise.all([signIn("2001"), signIn("2001")]);
  expect(one_).toEqual(two);
});

test("an id in the chat belongs to whom Zalo names last", async () => {
  const first = await signIn("3001", { oa_user_id: "oa-1" });
  await signIn("3001");
  const owner = () => one(database, "select person_id from private.zalo_identities where oa_user_id = 'oa-1'");
  expect(await owner()).toBe(first.personId);
  const second = await signIn("3002", { oa_user_id: "oa-1" });
  expect(await owner()).toBe(second.personId);
});

test("nobody without an id of Zalo's; a name is always there", async () => {
  expect(await outcome(signIn(""))).toBe("request.invalid");
  expect(await outcome(signIn("x".repeat(101)))).toBe("request.invalid");
  const { personId } = await signIn("4001", { name: "   " });
  expect(await one(database, "select name from app.people where id = $1", [personId])).toBe("Người dùng Zalo");
});

test("too many sign-ins of one person are refused until ten minutes are over", async () => {
  await signIn("5001");
  await database.pool.query("update private.sign_ins set attempts = 60 where key = 'person:5001'");
  expect(await outcome(signIn("5001"))).toBe("rate.limited");
  await database.pool.query("update private.sign_ins set began_at = now() - interval '11 minutes' where key = 'person:5001'");
  expect(await outcome(signIn("5001"))).toBe("ok");
});

test("addresses are counted apart", async () => {
  const count = (address_hash: string) => database.rpc<boolean>("service_role", "count_sign_in", { address_hash });
  expect(await count("a")).toBe(true);
  await database.pool.query("update private.sign_ins set attempts = 600 where key = 'address:a'");
  expect(await count("a")).toBe(false);
  expect(await count("b")).toBe(true);
  expect(await outcome(count(""))).toBe("request.invalid");
});
