import { formatDate } from "../calendar/format-date.ts";
import { formatQuarter } from "../calendar/format-quarter.ts";
import { placeOf } from "../report/compose/place-of.ts";
import { writeNumber } from "../report/compose/write-number.ts";
import { shorten } from "../text/shorten.ts";
import { boxColumns, boxRow, wholePart } from "./compose-boxes.ts";
import { longestCell, overduePart } from "./compose-cards.ts";
import type { OverviewSheet, SheetPart } from "./overview-sheet.ts";
import type { PlanOverview } from "./plan-overview.ts";
import { standingOf } from "./target-standing.ts";

/** So many quarters stand on the sheet, the newest; the line above them counts all. */
const mostQuarters = 6;

function targetsPart({ targets }: PlanOverview): SheetPart {
  return wholePart({
    caption: "Chỉ tiêu",
    columns: [
      { title: "Chỉ tiêu", share: 62, align: "start" },
      { title: "Cần đạt", share: 16, align: "centre" },
      { title: "Đã đạt", share: 22, align: "centre" },
    ],
    rows: targets.map((target) => {
      const { reached, mark } = standingOf(target);
      const [latest] = target.readings;
      const words =
        latest === undefined || reached === null ? "Chưa ghi" : `${writeNumber(reached)}${mark} (${formatDate(latest.reachedOn)})`;
      return [shorten(target.text, longestCell), shorten(target.value, 40), words];
    }),
    noun: "chỉ tiêu",
  });
}

function unitsPart({ units }: PlanOverview): SheetPart {
  return {
    caption: "Đơn vị chủ trì, đơn vị có nhiều việc quá hạn ở trên",
    columns: boxColumns("Đơn vị"),
    rows: units.units.map(({ name, boxes }) => boxRow(shorten(name, 100), boxes)),
    count: units.count,
    noun: "đơn vị",
  };
}

function dutiesPart({ duties }: PlanOverview): SheetPart {
  return wholePart({
    caption: "Chế độ báo cáo",
    columns: [
      { title: "Báo cáo", share: 50, align: "start" },
      { title: "Kỳ, hạn nộp", share: 30, align: "start" },
      { title: "Đã nộp", share: 20, align: "centre" },
    ],
    rows: duties.map(({ title, period }) => {
      if (period === null) return [shorten(title, longestCell), "Chưa mở kỳ nào", ""];
      const { onTime, late, returned, missing, missingLate } = period.counts;
      const asked = onTime + late + returned + missing + missingLate;
      return [shorten(title, longestCell), `${period.label}, ${formatDate(period.dueOn)}`, `${onTime + late}/${asked} đơn vị`];
    }),
    noun: "báo cáo",
  });
}

/** What is printed of a plan's page. */
export function composePlanSheet(page: PlanOverview): OverviewSheet {
  const { organization, today, plan, quarters } = page;
  const cited = [plan.documentNumber && `Số ${plan.documentNumber}`, plan.issuedOn && `ngày ${formatDate(plan.issuedOn)}`].filter(Boolean);
  const issued = [cited.join(" "), plan.issuer && `của ${plan.issuer}`].filter(Boolean).join(" ");
  const work = `${writeNumber(plan.tasks)} nhiệm vụ, ${writeNumber(plan.cards)} thẻ; tính đến ngày ${formatDate(today)}`;
  return {
    organization: organization.name,
    place: placeOf(organization.name),
    date: today,
    heading: "TÌNH HÌNH THỰC HIỆN KẾ HOẠCH",
    subject: shorten(plan.title, 300),
    lines: [shorten(issued, 160), work].filter((line) => line !== ""),
    boxes: plan.boxes,
    parts: [
      wholePart({
        caption: "Tiến độ",
        columns: boxColumns("Thời gian"),
        rows: [
          boxRow("Cả kế hoạch", plan.boxes),
          ...quarters.slice(-mostQuarters).map(({ quarter, boxes }) => boxRow(formatQuarter(quarter), boxes)),
        ],
        noun: "quý",
      }),
      ...[targetsPart(page), unitsPart(page), overduePart(page.overdue, today, true), dutiesPart(page)].filter(
        ({ rows }) => rows.length > 0,
      ),
    ],
  };
}
