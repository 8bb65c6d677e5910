import { createStore } from "jotai";
import { beforeEach, describe, expect, it } from "vitest";
import { ok, refuse } from "../../src/core/result.ts";
import { setPlatform } from "../../src/platform/current.ts";
import type { Platform } from "../../src/platform/platform.ts";
import { leaveOrganizationAtom } from "../../src/state/leave-organization.ts";
import { findMeAtom, phoneSearchAtom } from "../../src/state/members/find-me.ts";
import { membershipAtom } from "../../src/state/session.ts";
import { startAnewWantedAtom } from "../../src/state/start-anew.ts";
import { comeBackAtom, isWithdrawn, withdrawConsentAtom } from "../../src/state/withdrawn.ts";
import { connectFakeBackend, type FakeAnswer, type FakeBackend } from "../data/fake-backend.ts";

const membership = (id: string) => ({ organization: { id, name: id, shortName: id }, unit: null, role: "staff" as const });
const sessionOf = (...ids: string[]): FakeAnswer => ({
  value: { person: { id: "p", name: "Nam", avatarUrl: null }, memberships: ids.map(membership), today: "2026-11-20" },
});

let store: ReturnType<typeof createStore>;
let kept: Map<string, string>;
let session: FakeAnswer;
let withdrawal: FakeAnswer;
let shared: FakeAnswer;
let backend: FakeBackend;
let consents: boolean;
let meanwhile: () => Promise<void>;

beforeEach(() => {
  kept = new Map([["unsent", "Đang viết dở"]]);
  consents = true;
  meanwhile = () => Promise.resolve();
  withdrawal = { value: null };
  setPlatform({
    getAccessToken: () => Promise.resolve(ok("zalo")),
    getPhoneToken: () => Promise.resolve(consents ? ok("phone") : refuse({ code: "phone.denied" as const })),
    readStored: (key: string) => Promise.resolve(kept.get(key) ?? null),
    store: (key: string, value: string) => Promise.resolve(kept.set(key, value).has(key)),
    removeStored: (key: string) => Promise.resolve(void kept.delete(key)),
    clearStored: () => Promise.resolve(kept.clear()),
    readHolder: () => Promise.resolve(null),
  } as Partial<Platform> as Platform);
  backend = connectFakeBackend({
    functions: { get_session: () => session, withdraw_consent: () => meanwhile().then(() => withdrawal) },
    edge: { "zalo-phone": () => shared },
  });
  store = createStore();
});

describe("somebody whom the server lets into an organization no longer", () => {
  it.each([
    ["still belongs there: nothing happens", sessionOf("o"), false, 1],
    ["cannot be asked for: nothing happens", "offline" as const, false, 1],
    ["belongs elsewhere: what is in memory goes, what is unsent stays", sessionOf("other"), true, 1],
    ["belongs nowhere: nothing stays on the phone", sessionOf(), true, 0],
    ["is nobody any more: nothing stays on the phone", { code: "auth.required" }, true, 0],
  ])("%s", async (_, answer, anew, left) => {
    session = answer;
    await store.set(leaveOrganizationAtom, "o");
    expect([store.get(startAnewWantedAtom), kept.size]).toEqual([anew, left]);
  });
});

describe("consent taken back", () => {
  it("leaves nothing on the phone but that, until the person comes back", async () => {
    expect(await store.set(withdrawConsentAtom)).toBeNull();
    expect([await isWithdrawn(), kept.size, store.get(startAnewWantedAtom)]).toEqual([true, 1, true]);
    await store.set(comeBackAtom);
    expect([await isWithdrawn(), kept.size]).toEqual([false, 0]);
  });

  it("is remembered though the server's poke has the phone look anew meanwhile", async () => {
    session = { code: "auth.required" };
    meanwhile = () => store.set(leaveOrganizationAtom, "o");
    await store.set(withdrawConsentAtom);
    await meanwhile();
    expect(await isWithdrawn()).toBe(true);
  });

  it("that is refused or not heard of leaves everything as it was", async () => {
    withdrawal = { code: "consent.last_coordinator" };
    expect(await store.set(withdrawConsentAtom)).toBe("consent.last_coordinator");
    withdrawal = "offline";
    expect(await store.set(withdrawConsentAtom)).toBe("network.offline");
    expect([await isWithdrawn(), kept.size, store.get(startAnewWantedAtom)]).toEqual([false, 1, false]);
  });
});

describe("looking for oneself by phone number", () => {
  it("asks the server nothing where the person does not consent", async () => {
    consents = false;
    await store.set(findMeAtom);
    expect(store.get(phoneSearchAtom)).toEqual({ status: "refused", code: "phone.denied" });
    expect(backend.calls).toEqual([]);
  });

  it.each([
    ["nobody has listed it", { value: { phone: "84912345678", joined: 0 } }, { status: "unlisted", phone: "84912345678" }],
    ["it is tried too often", { status: 429, body: { code: "rate.limited" } }, { status: "refused", code: "rate.limited" }],
    ["there is no network", "offline" as const, { status: "refused", code: "network.offline" }],
  ])("says so where %s", async (_, answer, search) => {
    shared = answer;
    await store.set(findMeAtom);
    expect(store.get(phoneSearchAtom)).toEqual(search);
  });

  it("leads into the unit that waited", async () => {
    shared = { value: { phone: "84912345678", joined: 1 } };
    session = sessionOf("o");
    await store.set(findMeAtom);
    expect(store.get(phoneSearchAtom)).toEqual({ status: "joined" });
    expect(store.get(membershipAtom)?.organization.id).toBe("o");
  });

  it("is in all the same where the answer that said so was lost on the way", async () => {
    shared = { value: { phone: "84912345678", joined: 0 } };
    session = sessionOf("o");
    await store.set(findMeAtom);
    expect(store.get(phoneSearchAtom)).toEqual({ status: "joined" });
    expect(store.get(membershipAtom)?.organization.id).toBe("o");
  });
});
