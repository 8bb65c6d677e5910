import { describe, expect, it } from "vitest";
import { type DeadlineGroup, stretchOf } from "../../../src/core/board/deadlines.ts";
import { filteredAddress, filterOfAddress } from "../../../src/core/board/filter-address.ts";
import { toneOfDay } from "../../../src/core/board/month-calendar.ts";

const groups: DeadlineGroup[] = [
  { key: "late", until: "2026-11-27", count: 1 },
  { key: "today", until: "2026-11-28", count: 1 },
  { key: "week", until: "2026-11-29", count: 1 },
  { key: "month", until: "2026-11-30", count: 1 },
  { key: "quarter", until: "2026-12-31", count: 1 },
  { key: "later", until: null, count: 1 },
  { key: "undated", until: null, count: 1 },
];

describe("the stretch in which a card stands", () => {
  it.each([
    [null, "undated"],
    ["2020-01-01", "late"],
    ["2026-11-27", "late"],
    ["2026-11-28", "today"],
    ["2026-11-29", "week"],
    ["2026-11-30", "month"],
    ["2026-12-01", "quarter"],
    ["2027-01-01", "later"],
  ] as const)("%s is %s", (due, stretch) => expect(stretchOf(due, groups)).toBe(stretch));
});

describe("how a day looks", () => {
  const counts = { day: "2026-11-20", open: 0, done: 0, reportsOpen: 0, reportsDone: 0 } as const;
  it.each([
    ["with nothing", counts, "2026-11-20", "idle"],
    ["where all is done, long past", { ...counts, done: 2, reportsDone: 1 }, "2027-01-01", "done"],
    ["with an open card in the past, however much is done", { ...counts, open: 1, done: 9 }, "2026-11-21", "late"],
    ["with a report to hand in today", { ...counts, reportsOpen: 1 }, "2026-11-20", "soon"],
    ["with an open card far away", { ...counts, open: 1 }, "2026-09-01", "idle"],
  ] as const)("%s", (_what, day, today, tone) => expect(toneOfDay(day, today)).toBe(tone));
});

describe("a filter in an address", () => {
  const id = "0b5cd5e7-1111-4222-8333-944444444444";
  it("comes back as it went", () => {
    for (const filter of [
      { planId: null, unitId: null, mine: false },
      { planId: id, unitId: null, mine: true },
      { planId: id, unitId: id, mine: false },
    ]) {
      expect(filterOfAddress(new URL(filteredAddress("/calendar", filter), "https://app.test").search)).toEqual(filter);
    }
    expect(filteredAddress("/calendar", { planId: null, unitId: null, mine: false })).toBe("/calendar");
  });

  it("that somebody cut or typed wrongly asks for everything", () => {
    expect(filterOfAddress("?unit=0b5cd5e7&plan=%00&mine=yes")).toEqual({ planId: null, unitId: null, mine: false });
  });
});
