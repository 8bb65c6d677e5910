import { createStore } from "jotai";
import { beforeEach, describe, expect, it } from "vitest";
import type { Notification } from "../../../src/core/notification/notification.ts";
import type { UndeliveredMessage } from "../../../src/core/notification/delivery-health.ts";
import { loadChoicesAtom, mutedAtom, wantKindAtom } from "../../../src/state/notifications/choices.ts";
import { inboxAtom, loadInboxAtom } from "../../../src/state/notifications/inbox.ts";
import { loadUndeliveredAtom, retryDeliveryAtom } from "../../../src/state/notifications/undelivered.ts";
import { loadUnreadAtom, unreadAtom } from "../../../src/state/notifications/unread.ts";
import { loadOverdueAtom, openOverdueAtom, overdueAtom } from "../../../src/state/overdue.ts";
import { setSessionAtom } from "../../../src/state/session.ts";
import { connectFakeBackend, type FakeFunctions } from "../../data/fake-backend.ts";

const message = (id: number, read = false): Notification => ({
  id: String(id),
  at: "2026-11-20T07:30:00",
  read,
  dueOn: null,
  dayOffset: null,
  words: null,
  kind: "plan_imported",
  plan: null,
});

let store: ReturnType<typeof createStore>;
let asked: Record<string, unknown>[];

function begin(functions: FakeFunctions) {
  asked = [];
  store = createStore();
  store.set(setSessionAtom, {
    person: { id: "p", name: "Hải", avatarUrl: null },
    memberships: [{ organization: { id: "o", name: "Xã", shortName: "Xã" }, unit: null, role: "coordinator" }],
    today: "2026-11-20",
  });
  const noting = Object.entries(functions).map(([name, answer]) => [
    name,
    (args: Record<string, unknown>) => {
      asked.push({ name, ...args });
      return answer(args);
    },
  ]);
  return connectFakeBackend({ functions: Object.fromEntries(noting) as FakeFunctions });
}

const shown = () => {
  const inbox = store.get(inboxAtom);
  return inbox.status === "ready" ? inbox.value.messages.map(({ id, read }) => `${id}${read ? "" : "*"}`) : inbox;
};

describe("the inbox", () => {
  let messages: Notification[];
  const functions: FakeFunctions = {
    list_notifications: ({ before_id: before }) => {
      const rest = messages.filter(({ id }) => before === null || Number(id) < Number(before));
      const page = rest.slice(0, 2);
      return { value: { messages: page, nextId: page.length === 2 ? page[1]?.id : null } };
    },
    mark_notifications_read: () => ({ value: 0 }),
    count_unread_notifications: () => ({ value: 2 }),
  };

  beforeEach(() => {
    messages = [message(3), message(2), message(1, true)];
    begin(functions);
  });

  it("marks what is seen as read, and goes on showing what was new until it is opened again", async () => {
    await store.set(loadUnreadAtom);
    expect(store.get(unreadAtom)).toBe(2);
    await store.set(loadInboxAtom, "opened");
    expect(shown()).toEqual(["3*", "2*"]);
    expect(asked.at(-1)).toMatchObject({ name: "mark_notifications_read", until_id: "3" });
    expect(store.get(unreadAtom)).toBe(0);

    messages = [message(4), message(3, true), message(2, true)];
    await store.set(loadInboxAtom, "again");
    expect(shown()).toEqual(["4*", "3*"]);
    messages = [message(4, true), message(3, true)];
    await store.set(loadInboxAtom, "opened");
    expect(shown()).toEqual(["4", "3"]);
  });

  it("goes on where a page ended, and asks for nothing after the end", async () => {
    await store.set(loadInboxAtom, "opened");
    await store.set(loadInboxAtom, "more");
    expect(shown()).toEqual(["3*", "2*", "1"]);
    const questions = asked.length;
    await store.set(loadInboxAtom, "more");
    expect(asked).toHaveLength(questions);
  });

  it("takes an answer that a later question has overtaken for nothing", async () => {
    await store.set(loadInboxAtom, "opened");
    await Promise.all([store.set(loadInboxAtom, "more"), store.set(loadInboxAtom, "again")]);
    expect(shown()).toEqual(["3*", "2*"]);
  });

  it("stays without a network, and says so only where there is nothing to show", async () => {
    begin({ ...functions, list_notifications: () => "offline" });
    await store.set(loadInboxAtom, "opened");
    expect(shown()).toEqual({ status: "failed", code: "network.offline" });
    begin(functions);
    await store.set(loadInboxAtom, "opened");
    connectFakeBackend({ functions: { list_notifications: () => "offline" } });
    await store.set(loadInboxAtom, "opened");
    expect(shown()).toEqual(["3*", "2*"]);
  });
});

describe("what somebody wants in Zalo", () => {
  const reach = { account: null, follows: null, ways: [] };

  it("shows at once, and is put back where it is refused", async () => {
    begin({
      list_muted_kinds: () => ({ value: ["assigned"] }),
      get_my_reach: () => ({ value: reach }),
      set_muted_kinds: ({ kinds }) => ((kinds as string[]).includes("card_overdue") ? { code: "request.invalid" } : { value: kinds }),
    });
    await store.set(loadChoicesAtom);
    expect(await store.set(wantKindAtom, "assigned", true)).toBeNull();
    expect(store.get(mutedAtom)).toEqual({ status: "ready", value: [] });
    const refused = store.set(wantKindAtom, "card_overdue", false);
    expect(store.get(mutedAtom)).toEqual({ status: "ready", value: ["card_overdue"] });
    expect(await refused).toBe("request.invalid");
    expect(store.get(mutedAtom)).toEqual({ status: "ready", value: [] });
  });
});

describe("what did not arrive", () => {
  const lost: UndeliveredMessage = {
    id: "d",
    person: { id: "p", name: "Hải" },
    kind: "urgent",
    status: "unknown",
    code: "timeout",
    channel: "cs_v3",
    at: "2026-11-20T07:30:00",
    messages: 1,
  };

  it("goes again under the same id where the answer got lost, and twice only if that was said", async () => {
    let answers = 0;
    begin({
      list_undelivered: () => ({ value: [lost] }),
      retry_delivery: () => ((answers += 1) === 1 ? "offline" : { value: null }),
    });
    await store.set(loadUndeliveredAtom, "first");
    expect(await store.set(retryDeliveryAtom, lost)).toBe("network.offline");
    expect(await store.set(retryDeliveryAtom, lost)).toBeNull();
    const tries = asked.filter(({ name }) => name === "retry_delivery");
    expect(new Set(tries.map(({ request_id: id }) => id)).size).toBe(1);
    expect(tries[0]).toMatchObject({ delivery_id: "d", may_come_twice: true });
    await store.set(retryDeliveryAtom, { ...lost, status: "dead" });
    expect(asked.filter(({ name }) => name === "retry_delivery").at(-1)).toMatchObject({ may_come_twice: false });
  });
});

describe("what is overdue", () => {
  it("is asked for by the address alone, and never shown under another's filter", async () => {
    begin({ get_overdue: () => ({ value: [] }) });
    await store.set(openOverdueAtom, { planId: null, unitId: "u", mine: false });
    expect(asked.at(-1)).toMatchObject({ organization_id: "o", unit_id: "u", plan_id: null });
    const opening = store.set(openOverdueAtom, { planId: null, unitId: null, mine: false });
    expect(store.get(overdueAtom)).toEqual({ status: "loading" });
    await opening;
    await store.set(loadOverdueAtom, "first");
    expect(asked.at(-1)).toMatchObject({ unit_id: null });
    expect(store.get(overdueAtom)).toEqual({ status: "ready", value: { items: [], more: false } });
  });
});
