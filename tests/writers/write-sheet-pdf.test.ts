import { describe, expect, it } from "vitest";
import { composePlanSheet } from "../../src/core/overview/compose-plan-sheet.ts";
import { composeUnitSheet } from "../../src/core/overview/compose-unit-sheet.ts";
import type { OverviewSheet } from "../../src/core/overview/overview-sheet.ts";
import { writeSheetPdf } from "../../src/writers/write-sheet-pdf.ts";
import { localDate } from "../../src/core/calendar/date-arithmetic.ts";
import { longName, sampleCard, samplePlanPage, sampleUnitPage } from "../core/overview/sample-overviews.ts";
import { everyLetter } from "./pangram.ts";
import { inOneLine, readPdf } from "./read-pdf.ts";

const points = (millimetres: number) => (millimetres * 72) / 25.4;
/** Opening PDFs takes its time on a busy machine. */
const patience = 120_000;

async function printed(sheet: OverviewSheet) {
  const pages = await readPdf(await writeSheetPdf(sheet));
  const [page] = pages;
  return { pages, words: inOneLine(page?.text ?? "") };
}

const many = <T>(count: number, make: (turn: number) => T): T[] => Array.from({ length: count }, (_, turn) => make(turn));
const wide = "Tuyên truyền, phổ biến, hướng dẫn thực hiện chuyển đổi số tại các thôn, trường học và doanh nghiệp trên địa bàn xã ".repeat(
  4,
);

const crowdedPlan = samplePlanPage({
  plan: { ...samplePlanPage().plan, title: wide.repeat(3), issuer: longName },
  organization: { id: "o", name: `Ủy ban nhân dân ${longName}` },
  targets: many(40, (turn) => ({ id: `t${turn}`, text: `${turn}. ${wide}`, value: "90%; 80%; 70%", dropped: false, readings: [] })),
  units: {
    count: 212,
    units: many(60, (turn) => ({ id: `u${turn}`, name: `${longName} ${turn}`, supported: 1, boxes: samplePlanPage().plan.boxes })),
  },
  overdue: { count: 4012, cards: many(40, (turn) => sampleCard(`${turn}. ${wide}`, "2026-03-31")) },
  duties: many(30, () => ({ ...(samplePlanPage().duties[0] as (typeof crowdedPlan)["duties"][number]), title: wide })),
  quarters: many(24, (turn) => ({
    quarter: localDate(2020 + Math.floor(turn / 4), 1 + 3 * (turn % 4), 1) ?? "2020-01-01",
    boxes: samplePlanPage().plan.boxes,
  })),
});
const crowdedUnit = sampleUnitPage({
  overdue: { count: 400, cards: crowdedPlan.overdue.cards },
  soon: { count: 40, cards: crowdedPlan.overdue.cards },
  parent: { id: "x", name: longName },
});
const emptyUnit = sampleUnitPage({
  quarters: [],
  overdue: { count: 0, cards: [] },
  soon: { count: 0, cards: [] },
  people: { count: 0, people: [] },
});
const emptyPlan = samplePlanPage({
  quarters: [],
  targets: [],
  duties: [],
  units: { count: 0, units: [] },
  overdue: { count: 0, cards: [] },
});

/** Short enough for every row to have room. */
const roomyPlan = samplePlanPage({
  units: {
    count: 1,
    units: [{ id: "u2", name: "Công an xã", supported: 0, boxes: { doneOnTime: 1, doneLate: 0, openInTime: 0, openOverdue: 0 } }],
  },
  overdue: { count: 7, cards: [{ ...sampleCard("Ký số cá nhân cho cán bộ", "2026-03-31"), leadUnit: null }] },
});

describe("a page on one sheet of paper", () => {
  it.each<[string, OverviewSheet]>([
    ["a plan", composePlanSheet(samplePlanPage())],
    ["a unit", composeUnitSheet(sampleUnitPage())],
    ["a plan without anything", composePlanSheet(emptyPlan)],
    ["a unit without anything", composeUnitSheet(emptyUnit)],
    ["a plan with more of everything than has room", composePlanSheet(crowdedPlan)],
    ["a unit with more of everything than has room", composeUnitSheet(crowdedUnit)],
  ])(
    "is one page of A4 within the decree's margins: %s",
    async (_, sheet) => {
      const { pages } = await printed(sheet);
      expect(pages).toHaveLength(1);
      const [page] = pages;
      expect([page?.width, page?.height].map((length) => Math.round(length ?? 0))).toEqual([595, 842]);
      const lines = (page?.lines ?? []).filter((line) => line.text.trim() !== "");
      expect(Math.min(...lines.map((line) => line.left))).toBeGreaterThanOrEqual(points(30) - 0.5);
      expect(Math.max(...lines.map((line) => line.right))).toBeLessThanOrEqual(points(210 - 15) + 0.5);
      expect(Math.max(...lines.map((line) => line.top))).toBeLessThanOrEqual(points(297 - 20));
    },
    patience,
  );

  it(
    "says what the page of a plan says",
    async () => {
      const { words } = await printed(composePlanSheet(roomyPlan));
      for (const said of [
        "ỦY BAN NHÂN DÂN XÃ BÌNH AN",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Bình An, ngày 20 tháng 11 năm 2026",
        "TÌNH HÌNH THỰC HIỆN KẾ HOẠCH",
        "Số 12/KH-UBND ngày 08/01/2026 của Ủy ban nhân dân xã Bình An",
        "25 nhiệm vụ, 1.044 thẻ",
        "Cả kế hoạch 1.044 1.014 2 20 8",
        "Quý IV/2026 29 4 0 20 5",
        "Trên 90% hồ sơ được nộp trực tuyến 90% Chưa ghi",
        "Tổ chức 12 lớp tập huấn 12 7,5 (01/11/2026)",
        "Công an xã 1 1 0 0 0",
        "Ký số cá nhân cho cán bộ",
        "31/03/2026 234",
        "và 6 việc quá hạn khác",
        "Năm 2026, 14/12/2026 4/9 đơn vị",
      ])
        expect(words).toContain(said);
    },
    patience,
  );

  it(
    "says what the page of a unit says",
    async () => {
      const { words } = await printed(composeUnitSheet(sampleUnitPage()));
      for (const said of [
        "TÌNH HÌNH THỰC HIỆN NHIỆM VỤ",
        "Thủ trưởng: Nguyễn Văn Ước",
        "Phối hợp 6 thẻ, trong đó 2 thẻ quá hạn",
        "Báo cáo năm 2026: 3 nộp đúng hạn, 1 nộp muộn, 1 quá hạn chưa nộp",
        "Năm 2026 44 14 2 20 8",
        "Quý IV/2026 (quý này) 29 4 0 20 5",
        "Quý IV/2025 2 1 1 0 0",
        "và 7 việc quá hạn khác",
        "Hội thi chuyển đổi số",
      ])
        expect(words).toContain(said);
      expect(words).not.toContain("Đỗ Thị Mỹ");
    },
    patience,
  );

  it(
    "shows of every list its first, and counts what has no room",
    async () => {
      const { words } = await printed(composePlanSheet(crowdedPlan));
      for (const caption of ["Chỉ tiêu", "Đơn vị chủ trì", "Việc quá hạn", "Chế độ báo cáo"]) expect(words).toContain(caption);
      // Each of the lists says how many of it have no room, and some have room.
      const left = [...words.matchAll(/(\d+) (?:chỉ tiêu|đơn vị|việc quá hạn|báo cáo)(?: khác)?(?= |$)/gu)].map(([, count]) =>
        Number(count),
      );
      expect(left).toHaveLength(4);
      expect(left.reduce((sum, count) => sum + count, 0)).toBeLessThan(40 + 212 + 4012 + 30);
      expect(left.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(40 + 212 + 4012 + 30 - 60);
    },
    patience,
  );

  it(
    "writes every letter",
    async () => {
      const { words } = await printed({ ...composeUnitSheet(sampleUnitPage()), lines: [everyLetter.join(" ")] });
      expect(words.replace(/\s/gu, "")).toContain(everyLetter.join(""));
    },
    patience,
  );
});
