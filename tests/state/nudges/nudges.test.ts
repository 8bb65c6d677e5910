import { createStore } from "jotai";
import { describe, expect, it } from "vitest";
import type { Nudge } from "../../../src/core/nudge/nudge.ts";
import type { Role } from "../../../src/core/organization/organization.ts";
import { loadNudgeHistoryAtom, nudgeHistoryAtom } from "../../../src/state/nudges/history.ts";
import { mayNudgeAtom, nudgeCardsAtom, seesNudgesAtom } from "../../../src/state/nudges/nudge.ts";
import { loadNudgeAtom, openNudgeAtom, showNudgedCardsAtom } from "../../../src/state/nudges/open-nudge.ts";
import {
  calendarLinkAtom,
  endCalendarLinkAtom,
  hasDeadlinesAtom,
  renewCalendarLinkAtom,
} from "../../../src/state/notifications/calendar-link.ts";
import { setSessionAtom } from "../../../src/state/session.ts";
import { connectFakeBackend, type FakeFunctions } from "../../data/fake-backend.ts";

const unit = { id: "u", name: "Phòng Kinh tế" };

function begin(functions: FakeFunctions, role: Role = "leader", hasUnit = false) {
  const store = createStore();
  store.set(setSessionAtom, {
    person: { id: "p", name: "Hải", avatarUrl: null },
    memberships: [{ organization: { id: "o", name: "Xã", shortName: "Xã" }, unit: hasUnit ? unit : null, role }],
    today: "2026-11-20",
  });
  connectFakeBackend({ functions });
  return store;
}

const nudge = (id: string): Nudge => ({
  id,
  at: `2026-11-20T0${id}:00:00Z`,
  by: null,
  note: null,
  cards: 1,
  stands: { unchanged: 1 },
  unitCount: 0,
  units: [],
});

it.each<[Role, may: boolean, sees: boolean]>([
  ["leader", true, true],
  ["coordinator", true, true],
  ["viewer", false, true],
  ["unit_head", false, true],
  ["staff", false, false],
])("%s: may nudge %s, sees nudges %s", (role, may, sees) => {
  const store = begin({}, role);
  expect([store.get(mayNudgeAtom), store.get(seesNudgesAtom)]).toEqual([may, sees]);
});

it("one whose answer got lost goes again as the same, without blanks around its words", async () => {
  const asked: Record<string, unknown>[] = [];
  const store = begin({ nudge_cards: (args) => (asked.push(args), { code: "server.failed" }) });
  const wish = {
    target: { kind: "overdue", filter: { planId: null, unitId: "u", mine: false } },
    leadUnitIds: null,
    note: "  Làm ngay \n",
  } as const;
  await store.set(nudgeCardsAtom, wish);
  await store.set(nudgeCardsAtom, wish);
  expect(asked).toHaveLength(2);
  expect(asked[0]).toMatchObject({ organization_id: "o", unit_id: "u", note: "Làm ngay", lead_unit_ids: null });
  expect(asked[1]).toEqual(asked[0]);
});

describe("the history", () => {
  it("goes on after the last one that is shown", async () => {
    const all = Array.from({ length: 23 }, (_, i) => nudge(String(i + 1)));
    const store = begin({
      list_nudges: ({ before_id: before }) => {
        const from = all.findIndex(({ id }) => id === before) + 1;
        return { value: all.slice(from, from + 20) };
      },
    });
    await store.set(loadNudgeHistoryAtom, "first");
    expect(store.get(nudgeHistoryAtom)).toMatchObject({ status: "ready", value: { more: true } });
    await store.set(loadNudgeHistoryAtom, "more");
    expect(store.get(nudgeHistoryAtom)).toEqual({ status: "ready", value: { items: all, more: false } });
  });

  it("shows the cards that were asked for last, whichever answer comes first", async () => {
    let answerSlow = () => undefined as void;
    const slow = new Promise<void>((resolve) => (answerSlow = resolve));
    const store = begin({
      get_nudge: () => ({ value: nudge("1") }),
      list_nudged_cards: async ({ stand }) => {
        if (stand === "done") await slow;
        return { value: [{ id: stand }] };
      },
    });
    await store.set(loadNudgeAtom, "1");
    const first = store.set(showNudgedCardsAtom, "done", "first");
    await store.set(showNudgedCardsAtom, "unchanged", "first");
    answerSlow();
    await first;
    expect(store.get(openNudgeAtom)).toMatchObject({ stand: "unchanged", cards: { value: { items: [{ id: "unchanged" }] } } });
  });
});

describe("the calendar's link", () => {
  it("is offered to who does the work of a unit", () => {
    expect(begin({}, "staff", true).get(hasDeadlinesAtom)).toBe(true);
    expect(begin({}, "leader", true).get(hasDeadlinesAtom)).toBe(false);
    expect(begin({}, "coordinator").get(hasDeadlinesAtom)).toBe(false);
  });

  it("is told once, as an address, and is gone when it is turned off", async () => {
    const store = begin({
      renew_calendar_link: () => ({ value: { token: "abc" } }),
      get_calendar_link: () => ({ value: { madeAt: "2026-11-20T08:00:00", readOn: null } }),
      end_calendar_link: () => ({ value: null }),
    });
    const made = await store.set(renewCalendarLinkAtom);
    expect(made.ok && made.value).toMatch(/\/functions\/v1\/deadline-calendar\/abc\.ics$/u);
    expect(JSON.stringify(store.get(calendarLinkAtom))).not.toContain("abc");
    await store.set(endCalendarLinkAtom);
    expect(store.get(calendarLinkAtom)).toEqual({ status: "ready", value: null });
  });
});
