import { createStore } from "jotai";
import { beforeEach, describe, expect, it } from "vitest";
import type { OfficialAccountState } from "../../src/core/organization/official-account.ts";
import {
  connectOfficialAccountAtom,
  loadOfficialAccountAtom,
  officialAccountAtom,
} from "../../src/state/official-account/official-account.ts";
import { setSessionAtom } from "../../src/state/session.ts";
import { connectFakeBackend } from "../data/fake-backend.ts";

const empty: OfficialAccountState = {
  oaId: "4409",
  name: null,
  type: null,
  packageName: null,
  status: "empty",
  expiresAt: null,
  failure: null,
  enteredBy: null,
  enteredAt: null,
};

let store: ReturnType<typeof createStore>;
beforeEach(() => {
  store = createStore();
  store.set(setSessionAtom, {
    person: { id: "p", name: "Hải", avatarUrl: null },
    memberships: [{ organization: { id: "o", name: "Xã", shortName: "Xã" }, unit: null, role: "coordinator" }],
    today: "2026-11-20",
  });
});

describe("the Official Account", () => {
  it("that belongs to another organization is refused, and keeps being so", async () => {
    connectFakeBackend({ functions: { get_official_account_state: () => ({ code: "official_account.not_owned" }) } });
    await store.set(loadOfficialAccountAtom);
    expect(store.get(officialAccountAtom)).toEqual({ status: "failed", code: "official_account.not_owned" });
  });

  it("is connected with a pair, and then asked for anew", async () => {
    const sent: unknown[] = [];
    let state = empty;
    connectFakeBackend({
      functions: { get_official_account_state: () => ({ value: state }) },
      edge: {
        "official-account": (body) => {
          sent.push(body);
          state = { ...empty, status: "unproved", name: "Xã Bình An" };
          return { value: { name: "Xã Bình An" } };
        },
      },
    });
    expect(await store.set(connectOfficialAccountAtom, "access", "refresh")).toBeNull();
    expect(sent).toEqual([{ organizationId: "o", accessToken: "access", refreshToken: "refresh" }]);
    expect(store.get(officialAccountAtom)).toMatchObject({ value: { status: "unproved" } });
  });

  it("tells why a pair was not taken", async () => {
    connectFakeBackend({
      functions: { get_official_account_state: () => ({ value: empty }) },
      edge: { "official-account": () => ({ status: 400, body: { code: "official_account.other" } }) },
    });
    expect(await store.set(connectOfficialAccountAtom, "access", "refresh")).toBe("official_account.other");
    expect(store.get(officialAccountAtom)).toMatchObject({ value: { status: "empty" } });
  });
});
