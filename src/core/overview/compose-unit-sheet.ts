import { formatDate } from "../calendar/format-date.ts";
import { formatQuarter } from "../calendar/format-quarter.ts";
import { quarterOf } from "../calendar/period.ts";
import { placeOf } from "../report/compose/place-of.ts";
import { writeNumber } from "../report/compose/write-number.ts";
import { describeReport, reportName } from "../report/report-standing.ts";
import { shorten } from "../text/shorten.ts";
import { boxColumns, boxRow, wholePart } from "./compose-boxes.ts";
import { longestCell, overduePart, unitColumn, unitWords } from "./compose-cards.ts";
import type { OverviewSheet, SheetPart } from "./overview-sheet.ts";
import { boxesWithin, countOf } from "./quarter-boxes.ts";
import type { UnitOverview } from "./unit-overview.ts";

/** So many quarters stand on the sheet, the newest. */
const mostQuarters = 6;

function soonPart({ soon, below }: UnitOverview): SheetPart {
  const severalUnits = below.length > 0;
  return {
    caption: "Sắp đến hạn",
    columns: [{ title: "Nhiệm vụ", share: 62, align: "start" }, ...unitColumn(severalUnits), { title: "Hạn", share: 14, align: "centre" }],
    rows: soon.cards.map(({ title, leadUnit, dueOn }) => [
      shorten(title, longestCell),
      ...(severalUnits ? [unitWords(leadUnit)] : []),
      dueOn === null ? "" : formatDate(dueOn),
    ]),
    count: soon.count,
    noun: "việc sắp đến hạn",
  };
}

function reportsPart({ reports: { counts, open }, today }: UnitOverview): SheetPart {
  return {
    caption: "Báo cáo phải nộp",
    columns: [
      { title: "Báo cáo", share: 60, align: "start" },
      { title: "Hạn nộp", share: 16, align: "centre" },
      { title: "Tình trạng", share: 24, align: "start" },
    ],
    rows: open.map((report) => [
      shorten(`${report.title} (${reportName(report.periodLabel)})`, longestCell),
      formatDate(report.dueOn),
      describeReport(report, today).text,
    ]),
    count: Math.max(open.length, counts.returned + counts.missing + counts.missingLate),
    noun: "báo cáo",
  };
}

/** What is printed of a unit's page. */
export function composeUnitSheet(page: UnitOverview): OverviewSheet {
  const { organization, today, unit, parent, people, quarters, supported, reports, extensions } = page;
  const year = today.slice(0, 4);
  const current = quarterOf(today).start;
  const head = people.people.find(({ role }) => role === "unit_head");
  const supports = countOf(supported);
  const lines = [
    parent === null ? "" : `Thuộc ${parent.name}`,
    head === undefined ? "" : `Thủ trưởng: ${head.name}`,
    `Tính đến ngày ${formatDate(today)}`,
    supports === 0 ? "" : `Phối hợp ${writeNumber(supports)} thẻ, trong đó ${writeNumber(supported.openOverdue)} thẻ quá hạn`,
    `Báo cáo năm ${year}: ${reports.counts.onTime} nộp đúng hạn, ${reports.counts.late} nộp muộn, ${reports.counts.missingLate} quá hạn chưa nộp`,
    extensions.waiting + extensions.granted + extensions.refused === 0
      ? ""
      : `Đề nghị gia hạn: ${extensions.waiting} đang chờ, ${extensions.granted} đồng ý, ${extensions.refused} không đồng ý`,
  ];
  return {
    organization: organization.name,
    place: placeOf(organization.name),
    date: today,
    heading: "TÌNH HÌNH THỰC HIỆN NHIỆM VỤ",
    subject: unit.name,
    lines: lines.filter((line) => line !== "").map((line) => shorten(line, 160)),
    boxes: boxesWithin(quarters, year),
    parts: [
      wholePart({
        caption: "Việc chủ trì",
        columns: boxColumns("Thời gian"),
        rows: [
          boxRow(`Năm ${year}`, boxesWithin(quarters, year)),
          ...quarters
            .slice(-mostQuarters)
            .map(({ quarter, boxes }) => boxRow(`${formatQuarter(quarter)}${quarter === current ? " (quý này)" : ""}`, boxes)),
        ],
        noun: "quý",
      }),
      ...[overduePart(page.overdue, today, page.below.length > 0), soonPart(page), reportsPart(page)].filter(({ rows }) => rows.length > 0),
    ],
  };
}
