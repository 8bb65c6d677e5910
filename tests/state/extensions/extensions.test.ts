import { createStore } from "jotai";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Extension } from "../../../src/core/board/extension.ts";
import type { Role } from "../../../src/core/organization/organization.ts";
import { applyChangesAtom } from "../../../src/state/apply-changes.ts";
import { askExtensionAtom, decideExtensionAtom } from "../../../src/state/extensions/extension-acts.ts";
import { decidesExtensionsAtom, extensionsAtom, loadExtensionsAtom } from "../../../src/state/extensions/extension-list.ts";
import { setSessionAtom } from "../../../src/state/session.ts";
import { connectFakeBackend, type FakeAnswer, type FakeFunctions } from "../../data/fake-backend.ts";

function extension(number: number): Extension {
  return {
    id: `extension-${number}`,
    subject: { kind: "card", id: `card-${number}`, number, title: "Nhiệm vụ", dueOn: "2026-12-15", extensionCount: 0 },
    fromDue: "2026-12-15",
    askedDue: "2026-12-30",
    reason: "Chờ kinh phí",
    askedAt: "2026-11-20T02:00:00Z",
    askedBy: "Hà",
    unit: "Phòng Kinh tế",
    status: "asked",
    decidedBy: null,
    decidedAt: null,
    decidedDue: null,
    decisionReason: null,
  };
}

let store: ReturnType<typeof createStore>;
let asked: Record<string, unknown>[];
let list: Extension[];
let count: number;

const listFrom = (args: Record<string, unknown>): FakeAnswer => {
  asked.push(args);
  const start = list.findIndex(({ id }) => id === args.after_id) + 1;
  return { value: { count, extensions: list.slice(start, start + 2) } };
};

function begin(functions: FakeFunctions = {}, role: Role = "leader") {
  asked = [];
  list = [extension(1), extension(2), extension(3)];
  count = 3;
  store = createStore();
  store.set(setSessionAtom, {
    person: { id: "p", name: "Hải", avatarUrl: null },
    memberships: [{ organization: { id: "o", name: "Xã", shortName: "Xã" }, unit: null, role }],
    today: "2026-11-20",
  });
  return connectFakeBackend({ functions: { list_extensions: listFrom, ...functions } });
}

function shown() {
  const extensions = store.get(extensionsAtom);
  return extensions.status === "ready" ? [extensions.value.count, ...extensions.value.extensions.map(({ id }) => id)] : extensions.status;
}

beforeEach(() => void begin());
afterEach(() => void vi.useRealTimers());

describe("the requests that wait", () => {
  it.each([
    ["leader", true],
    ["coordinator", true],
    ["unit_head", false],
    ["staff", false],
    ["viewer", false],
  ] as const)("are for %s to decide: %s", (role, decides) => {
    begin({}, role);
    expect(store.get(decidesExtensionsAtom)).toBe(decides);
  });

  it("come page by page", async () => {
    await store.set(loadExtensionsAtom, "first");
    expect(shown()).toEqual([3, "extension-1", "extension-2"]);
    await store.set(loadExtensionsAtom, "more");
    expect(shown()).toEqual([3, "extension-1", "extension-2", "extension-3"]);
    expect(asked.map((args) => args.after_id)).toEqual([null, "extension-2"]);
  });

  it("stay in sight when asking again fails, and say why when nothing was there", async () => {
    begin({ list_extensions: () => ({ code: "extension.forbidden" }) });
    await store.set(loadExtensionsAtom, "first");
    expect(store.get(extensionsAtom)).toEqual({ status: "failed", code: "extension.forbidden" });
    begin();
    await store.set(loadExtensionsAtom, "first");
    connectFakeBackend({ functions: { list_extensions: () => "offline" } });
    await store.set(loadExtensionsAtom, "first");
    expect(shown()).toEqual([3, "extension-1", "extension-2"]);
  });

  it("are asked for again, once, after whatever a pull brings, but not where nobody has asked", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const pulled = { version: 2, cards: [], removed: [], more: false, reset: false, unread: 0, today: "2026-11-20" as const };
    void store.set(applyChangesAtom, pulled);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked).toHaveLength(0);
    await store.set(loadExtensionsAtom, "first");
    list = [];
    count = 0;
    void store.set(applyChangesAtom, pulled);
    void store.set(applyChangesAtom, pulled);
    await vi.advanceTimersByTimeAsync(5_000);
    await vi.waitFor(() => expect(shown()).toEqual([0]));
    expect(asked).toHaveLength(2);
  });
});

describe("deciding", () => {
  it("sends what was decided, and brings the list up to now", async () => {
    const sent: Record<string, unknown>[] = [];
    begin({ decide_extension: (args) => (sent.push(args), { value: { ...extension(1), status: "granted" } }) });
    await store.set(loadExtensionsAtom, "first");
    expect(await store.set(decideExtensionAtom, "extension-1", { granted: true, dueOn: "2026-12-20", reason: null })).toBeNull();
    expect(sent).toEqual([
      { extension_id: "extension-1", granted: true, due_on: "2026-12-20", reason: null, request_id: expect.any(String) as string },
    ]);
    await vi.waitFor(() => expect(asked).toHaveLength(2));
  });

  it("says why not, and asks again: somebody else was quicker", async () => {
    begin({ decide_extension: () => ({ code: "extension.closed" }) });
    await store.set(loadExtensionsAtom, "first");
    expect(await store.set(decideExtensionAtom, "extension-1", { granted: true, dueOn: null, reason: null })).toBe("extension.closed");
    await vi.waitFor(() => expect(asked).toHaveLength(2));
  });
});

describe("asking", () => {
  it("goes again under the same id when the answer was lost", async () => {
    const ids: unknown[] = [];
    let answer: FakeAnswer = "offline";
    begin({ ask_extension: (args) => (ids.push(args.request_id), answer) });
    const wish = { askedDue: "2026-12-30", reason: "Chờ kinh phí" } as const;
    expect(await store.set(askExtensionAtom, "card-1", wish)).toBe("network.offline");
    answer = { value: extension(1) };
    expect(await store.set(askExtensionAtom, "card-1", wish)).toBeNull();
    expect(ids[1]).toBe(ids[0]);
  });
});
