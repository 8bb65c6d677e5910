import { expect, test } from "vitest";
import type { LocalDate } from "../../../src/core/calendar/local-date.ts";
import {
  addressOfChange,
  addressOfDashboard,
  addressOfFigure,
  addressOfRanking,
  addressOfUnitReports,
  changeOfAddress,
  choiceOfAddress,
  figureBoxes,
  figureOfAddress,
  isByShare,
  unitReportsOfAddress,
} from "../../../src/features/dashboard/dashboard-address.ts";
import { rangeWords, shortQuarter } from "../../../src/features/dashboard/figure-words.ts";

const plan = "3f0d5b0e-5d1f-4a53-9d7f-7a3c8f3f0001";
const day = (text: string) => text as LocalDate;
const searchOf = (address: string) => new URL(address, "https://x").search;

test.each(["", "?span=decade&quarter=soon&plan=1", "?quarter=2026-13-01", "?plan=' or 1=1"])(
  "«%s» asks for the present quarter",
  (search) => {
    expect(choiceOfAddress(search)).toEqual({ span: "quarter", quarter: null, planId: null });
  },
);

test("what is chosen comes back out of its address", () => {
  for (const span of ["quarter", "year", "all"] as const) {
    const choice = { span, quarter: day("2026-10-01"), planId: plan };
    expect(choiceOfAddress(searchOf(addressOfDashboard(choice)))).toEqual(choice);
    expect(choiceOfAddress(searchOf(addressOfRanking(choice, true)))).toEqual(choice);
    expect([true, false].map((byShare) => isByShare(searchOf(addressOfRanking(choice, byShare))))).toEqual([true, false]);
  }
  for (const box of figureBoxes) {
    const figure = {
      of: "dashboard" as const,
      box,
      firstQuarter: null,
      lastQuarter: day("2026-07-01"),
      planId: null,
      unitId: plan,
      part: null,
    };
    expect(figureOfAddress(searchOf(addressOfFigure(figure)))).toEqual(figure);
    for (const of of ["unit", "plan"] as const) {
      const ofPage = { ...figure, of, planId: plan, part: "support" as const };
      expect(figureOfAddress(searchOf(addressOfFigure(ofPage)))).toEqual(ofPage);
    }
  }
  for (const standing of ["onTime", "late", "returned", "missing", "missingLate", "excluded"] as const) {
    expect(unitReportsOfAddress(searchOf(addressOfUnitReports({ unitId: plan, standing })))).toEqual({ unitId: plan, standing });
  }
  // A moment holds signs that an address writes otherwise.
  const change = { kind: "late" as const, since: "2026-11-20T02:00:00.123456+00:00", sinceOn: day("2026-11-20") };
  expect(changeOfAddress(searchOf(addressOfChange(change)))).toEqual(change);
});

test.each(["?of=unit&box=all", "?of=plan&box=everything&unit=1&part=both", "?of=world"])(
  "«%s» asks for all that Điều hành counts",
  (search) => {
    expect(figureOfAddress(search)).toMatchObject({ of: "dashboard", box: "all", planId: null, unitId: null, part: null });
  },
);

test.each(["", `?unit=${plan}`, `?unit=${plan}&standing=open`, "?unit=1&standing=late"])("«%s» tells of no reports", (search) => {
  expect(unitReportsOfAddress(search)).toBeNull();
});

test.each(["", "?kind=late", "?kind=gone&since=2026-11-20T02:00:00Z&on=2026-11-20", "?kind=late&since=yesterday&on=2026-11-20"])(
  "«%s» tells of nothing new",
  (search) => {
    expect(changeOfAddress(search)).toBeNull();
  },
);

test.each([
  [null, null, "Từ trước đến nay"],
  [null, "2026-07-01", "Đến hết Quý III/2026"],
  ["2026-07-01", null, "Từ Quý III/2026"],
  ["2026-07-01", "2026-07-01", "Quý III/2026"],
  ["2026-01-01", "2026-10-01", "Cả năm 2026"],
  ["2025-10-01", "2026-01-01", "Quý IV/2025 đến Quý I/2026"],
])("%s to %s is «%s»", (first, last, words) => {
  expect(rangeWords(first === null ? null : day(first), last === null ? null : day(last))).toBe(words);
});

test("a quarter has a short name for a picture", () => expect(shortQuarter(day("2026-10-01"))).toBe("IV/26"));
