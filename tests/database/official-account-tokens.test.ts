import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { AccountStore, KeptAccount, RefreshTurn } from "../../supabase/functions/_shared/zalo/account-store.ts";
import { renewTokens } from "../../supabase/functions/_shared/zalo/renew-tokens.ts";
import { type TokenKeeper, keepToken } from "../../supabase/functions/_shared/zalo/token-keeper.ts";
import { type FakeOauth, startFakeOauth } from "../support/fake-oauth.ts";
import { type World, createWorld, one, outcome } from "./support/world.ts";

const app = { appId: "1234", appSecret: "the app's secret" };
const oaId = "4409";
const began = "2026-11-20T08:00:00+07:00";
const later = (minutes: number) => new Date(Date.parse(began) + minutes * 60_000).toISOString();

let world: World;
let oauth: FakeOauth;
let jobSecret: string;
beforeAll(async () => {
  world = await createWorld();
  jobSecret = await one(world.database, "select job_secret from private.project");
});
afterAll(() => world.database.drop());

beforeEach(async () => {
  oauth = await startFakeOauth(app);
  await stand(began);
  await world.database.pool.query("delete from private.official_account");
  await world.database.pool.query("select private.own_official_account($1, $2)", [world.organization, oaId]);
  await enter(oauth.pair());
});
afterEach(() => oauth.stop());

const stand = (moment: string) => world.database.pool.query("select private.set_moment($1)", [moment]);

/** Enters a pair, as the function official-account does. */
const enter = ({ accessToken, refreshToken }: { accessToken: string; refreshToken: string }) =>
  world.database.rpc("service_role", "finish_official_account_entry", {
    person_id: (world.people.coordinator as { sub: string }).sub,
    organization_id: world.organization,
    oa_id: oaId,
    access_token: accessToken,
    refresh_token: refreshToken,
    name: "Xã Bình An",
    oa_type: 4,
    package_name: null,
  });

const kept = () =>
  world.database.pool
    .query<Record<string, unknown>>(
      "select access_token, refresh_token, generation::int, refreshing_by, failure, expires_at from private.official_account",
    )
    .then(({ rows }) => rows[0]);

/** The real functions of the database, as service_role; `changes` break off where a test wants it. */
function store(changes: Partial<AccountStore> = {}): AccountStore {
  const rpc = <T>(name: string, args: Record<string, unknown>) =>
    world.database.rpc<T>("service_role", name, { job_secret: jobSecret, ...args });
  return {
    get: () => rpc<KeptAccount | null>("get_official_account", {}),
    begin: (known_generation, holder) => rpc<RefreshTurn>("begin_token_refresh", { known_generation, holder }),
    finish: (of_generation, pair) =>
      rpc<boolean>("finish_token_refresh", {
        of_generation,
        access_token: pair.accessToken,
        refresh_token: pair.refreshToken,
        expires_in: pair.expiresIn,
      }),
    fail: (of_generation, holder, { failure, code }) =>
      rpc<void>("fail_token_refresh", { of_generation, holder, failure, failure_code: code }),
    ...changes,
  };
}

/** A function that needs a token; `onWait` happens each time it finds another one at work. */
function keeper(changes: Partial<AccountStore> = {}, onWait: () => unknown = () => undefined): TokenKeeper {
  return keepToken({
    store: store(changes),
    renew: (refreshToken) => renewTokens({ ...app, oauthUrl: oauth.url }, refreshToken),
    newId: randomUUID,
    pause: async () => void (await onWait()),
  });
}

const crash = () => Promise.reject(new Error("the function was ended"));

describe("two functions at once", () => {
  it("never use the same refresh token: one renews, the other waits for its result", async () => {
    const held = oauth.hold();
    const first = keeper().renewed(1);
    await held.arrived;
    const waited: string[] = [];
    const second = keeper({}, () => {
      waited.push("waits");
      held.letGo();
    }).renewed(1);
    const [one, other] = await Promise.all([first, second]);
    expect(waited.length).toBeGreaterThan(0);
    expect(oauth.asked()).toBe(1);
    expect(one).toMatchObject({ accessToken: "access-2", generation: 2 });
    expect(other).toEqual(one);
  });

  it("one that comes late finds what the other has renewed", async () => {
    await keeper().renewed(1);
    expect(await keeper().renewed(1)).toMatchObject({ accessToken: "access-2" });
    expect(oauth.asked()).toBe(1);
  });

  it("within one function, many messages renew once, and a new pair that is refused too is not renewed again", async () => {
    const one = keeper();
    const all = await Promise.all([one.renewed(1), one.renewed(1), one.renewed(1)]);
    expect(all.map((account) => "generation" in account && account.generation)).toEqual([2, 2, 2]);
    expect(await one.renewed(2)).toEqual({ missing: "token_refused" });
    expect(oauth.asked()).toBe(1);
  });

  it("the slow one still stores what it got, though its lease has ended and another gave the account up", async () => {
    const held = oauth.hold();
    const slow = keeper().renewed(1);
    await held.arrived;
    await stand(later(2));
    expect(await keeper().renewed(1)).toEqual({ missing: "account_lost" });
    expect(await kept()).toMatchObject({ failure: "used_up" });
    held.letGo();
    expect(await slow).toMatchObject({ accessToken: "access-2" });
    expect(await kept()).toMatchObject({ failure: null, refresh_token: "refresh-2" });
  });
});

describe("a function that breaks off", () => {
  it("before it asked Zalo: another renews once the lease has ended, and not before", async () => {
    await store().begin(1, randomUUID());
    expect(await store().begin(1, randomUUID())).toEqual({ state: "wait" });
    expect(oauth.asked()).toBe(0);
    const patient = keeper({}, () => stand(later(2)));
    expect(await patient.renewed(1)).toMatchObject({ accessToken: "access-2" });
  });

  it("between Zalo's answer and the store: the old token is tried once more, and then the account is given up", async () => {
    expect(await outcome(keeper({ finish: crash }).renewed(1))).toBe("the function was ended");
    expect(await kept()).toMatchObject({ access_token: "access-1", failure: null });
    await stand(later(2));
    expect(await keeper().renewed(1)).toEqual({ missing: "account_lost" });
    expect(await kept()).toMatchObject({ failure: "used_up", refreshing_by: null });
    // Given up: nobody asks Zalo again and again.
    expect(await keeper().renewed(1)).toEqual({ missing: "account_lost" });
    expect(oauth.asked()).toBe(2);
    // Until somebody enters another pair.
    await enter(oauth.pair());
    expect(await kept()).toMatchObject({ failure: null, generation: 2 });
    expect(await keeper().renewed(2)).toMatchObject({ accessToken: "access-3", generation: 3 });
  });

  it("after the store: what it stored is there", async () => {
    const breaksOff = keeper({ get: crash });
    expect(await outcome(breaksOff.renewed(1))).toBe("the function was ended");
    expect(await keeper().renewed(1)).toMatchObject({ accessToken: "access-2" });
    expect(oauth.asked()).toBe(1);
  });

  it("a new pair is never used before it is stored", async () => {
    const order: string[] = [];
    const watched = keeper({
      finish: async (...args) => {
        const stored = await store().finish(...args);
        order.push("stored");
        return stored;
      },
      get: async () => {
        order.push("read");
        return store().get();
      },
    });
    await watched.renewed(1);
    expect(order).toEqual(["stored", "read"]);
  });
});

describe("Zalo gives no new pair", () => {
  it.each([
    ["its answer is lost on the way", "break_after", "account_unreachable", "unanswered", "account_lost"],
    ["the connection breaks before it has done anything", "break_before", "account_unreachable", "unanswered", "renewed"],
    ["it is overloaded", { status: 503 }, "account_unreachable", "unreachable", "renewed"],
    ["it does not know the app", { status: 200, body: { error: -14002 } }, "account_unreachable", "refused", "renewed"],
    ["it says something else", { status: 200, body: { access_token: "a" } }, "account_unreachable", "unanswered", "renewed"],
    ["the refresh token is used up", { status: 200, body: { error: -14014 } }, "account_lost", "used_up", "account_lost"],
  ] as const)("%s", async (_, fault, missing, failure, nextTime) => {
    oauth.next(fault);
    expect(await keeper().renewed(1)).toEqual({ missing });
    expect(await kept()).toMatchObject({ access_token: "access-1", failure, refreshing_by: null });
    const again = await keeper().renewed(1);
    expect("missing" in again ? again.missing : "renewed").toBe(nextTime);
  });

  it("nobody answers at all: nothing is used up", async () => {
    await oauth.stop();
    expect(await keeper().renewed(1)).toEqual({ missing: "account_unreachable" });
    expect(await kept()).toMatchObject({ failure: "unreachable" });
    oauth = await startFakeOauth(app);
    expect(await keeper().renewed(1)).toMatchObject({ accessToken: "access-2" });
  });
});

describe("ahead of time", () => {
  it("a pair that was entered by hand is renewed at once, later ones after twenty hours", async () => {
    expect(await keeper().ahead()).toMatchObject({ accessToken: "access-2", due: false });
    await stand(later(20 * 60 - 1));
    expect(await keeper().ahead()).toBeNull();
    await stand(later(20 * 60));
    expect(await keeper().ahead()).toMatchObject({ accessToken: "access-3", generation: 3 });
  });

  it("whoever needs a token that has ended renews it first", async () => {
    await keeper().ahead();
    await stand(later(24 * 60));
    expect(await keeper().current()).toMatchObject({ accessToken: "access-2" });
    await stand(later(25 * 60));
    const late = keeper();
    expect(await late.current()).toMatchObject({ accessToken: "access-3" });
    expect(await late.current()).toMatchObject({ accessToken: "access-3" });
    expect(oauth.asked()).toBe(2);
  });

  it("the hourly job calls the function only where the time has come", async () => {
    const { pool } = world.database;
    await pool.query("update private.project set url = 'https://project.example'");
    const calls = () =>
      one<number>(world.database, "select count(*)::int from net.http_request_queue where url like '%/renew-official-account'");
    const before = await calls();
    await pool.query("select private.renew_official_account()");
    expect(await calls()).toBe(before + 1);
    await keeper().ahead();
    await pool.query("select private.renew_official_account()");
    expect(await calls()).toBe(before + 1);
  });
});

describe("before anything is connected", () => {
  it("there is no token, and nothing to renew", async () => {
    await world.database.pool.query("select private.own_official_account($1, '5510')", [world.organization]);
    for (const account of [await keeper().current(), await keeper().renewed(0), await keeper().ahead()]) {
      expect(account).toEqual({ missing: "no_account" });
    }
    expect(oauth.asked()).toBe(0);
  });
});

describe("the service", () => {
  const calls: [string, Record<string, unknown>][] = [
    ["get_official_account", {}],
    ["begin_token_refresh", { known_generation: 1, holder: randomUUID() }],
    ["finish_token_refresh", { of_generation: 1, access_token: "a", refresh_token: "b", expires_in: 1 }],
    ["fail_token_refresh", { of_generation: 1, holder: randomUUID(), failure: "used_up", failure_code: null }],
  ];
  it.each(calls)("%s refuses a function that does not know the secret of cron", async (name, args) => {
    for (const secret of ["", "wrong", null]) {
      expect(await outcome(world.database.rpc("service_role", name, { job_secret: secret, ...args }))).toBe("auth.required");
    }
    expect(await kept()).toMatchObject({ generation: 1, failure: null });
  });
});
