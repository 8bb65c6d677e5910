import { describe, expect, it } from "vitest";
import type { Notification } from "../../../src/core/notification/notification.ts";
import { nameDay, nameMoment } from "../../../src/components/day-words.ts";
import { filterOfAddress } from "../../../src/core/board/filter-address.ts";
import { addressOfOverdue } from "../../../src/features/board/overdue-address.ts";
import { groupByDay } from "../../../src/features/notifications/group-by-day.ts";
import { moveUp } from "../../../src/features/reminders/move-up.ts";

const message = (id: string, at: string): Notification => ({
  id,
  at,
  read: true,
  dueOn: null,
  dayOffset: null,
  words: null,
  kind: "plan_imported",
  plan: null,
});

describe("days of the inbox", () => {
  it.each([
    ["2026-12-01", "Hôm nay"],
    ["2026-11-30", "Hôm qua"],
    ["2026-11-29", "29/11/2026"],
    ["2026-12-02", "02/12/2026"],
    ["2025-12-01", "01/12/2025"],
  ] as const)("%s on 01/12/2026: %s", (day, words) => {
    expect(nameDay(day, "2026-12-01")).toBe(words);
  });

  it.each([
    ["2026-12-01T07:30:00", "07:30 hôm nay"],
    ["2026-11-30T23:59:59.9", "23:59 hôm qua"],
    ["2026-11-14T07:05:00", "07:05 ngày 14/11/2026"],
  ])("%s: %s", (at, words) => {
    expect(nameMoment(at, "2026-12-01")).toBe(words);
  });

  it("each stands once over its messages, in their order", () => {
    const messages = [message("4", "2026-12-01T08:00:00"), message("3", "2026-12-01T07:30:00"), message("2", "2026-11-28T07:30:00")];
    expect(groupByDay(messages, "2026-12-01").map(({ title, messages: own }) => [title, own.map(({ id }) => id)])).toEqual([
      ["Hôm nay", ["4", "3"]],
      ["28/11/2026", ["2"]],
    ]);
    expect(groupByDay([], "2026-12-01")).toEqual([]);
  });
});

describe("the address of what is overdue", () => {
  const unit = "0b0f5a3e-6a55-4d0c-8a43-0e5b1d1c1a11";
  const everything = { planId: null, unitId: null, mine: false };

  it.each([
    ["", everything],
    ["?unit=", everything],
    ["?unit=phong-kinh-te", everything],
    [`?unit=${unit}x`, everything],
    ["?mine=true&other=1", everything],
    [`?unit=${unit}`, { ...everything, unitId: unit }],
    [`?plan=${unit}&mine=1`, { planId: unit, unitId: null, mine: true }],
  ])("%s", (search, filter) => {
    expect(filterOfAddress(search)).toEqual(filter);
  });

  it.each([everything, { ...everything, unitId: unit }, { planId: unit, unitId: unit, mine: true }])("leads back to %j", (filter) => {
    const address = addressOfOverdue(filter);
    expect(address.startsWith("/overdue")).toBe(true);
    expect(filterOfAddress(address.slice("/overdue".length))).toEqual(filter);
  });
});

it.each([
  [0, ["a", "b", "c"]],
  [1, ["b", "a", "c"]],
  [2, ["a", "c", "b"]],
  [3, ["a", "b", "c"]],
])("the channel at place %i goes one up, where there is one above it", (place, moved) => {
  expect(moveUp(["a", "b", "c"], place)).toEqual(moved);
});
