import { formatDate } from "../../calendar/format-date.ts";
import type { Consolidation } from "../consolidation.ts";
import type { ReportBlock } from "../report-document.ts";
import { boxValues } from "./box-values.ts";
import { boxTitles } from "./report-words.ts";

/** How many names of units a sentence lists before it says «và n đơn vị khác». */
const mostNames = 15;

function list(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).join("; ");
  return names.length > mostNames ? `${shown} và ${names.length - mostNames} đơn vị khác` : shown;
}

/** Who has reported and who has not, then the four boxes by unit. Only what is taken in counts. */
export function generalPart({ period, units, boxes }: Consolidation): ReportBlock[] {
  const taken = units.flatMap((unit) => (unit.taken === null ? [] : [{ name: unit.name, ...unit.taken }]));
  const late = taken.filter((unit) => unit.daysLate > 0);
  const asked = units.filter((unit) => !unit.excluded || unit.taken !== null);
  const missing = asked.filter((unit) => unit.taken === null);
  const sentences = [
    `Số liệu từ ngày ${formatDate(period.windowStart)} đến ngày ${formatDate(period.windowEnd)}.`,
    `Có ${taken.length}/${asked.length} đơn vị đã báo cáo${late.length > 0 ? `, trong đó ${late.length} đơn vị nộp muộn` : ""}.`,
    ...(missing.length > 0 ? [`Chưa có báo cáo của: ${list(missing.map((unit) => unit.name))}.`] : []),
  ];
  const paragraph: ReportBlock = { kind: "paragraph", text: sentences.join(" ") };
  if (taken.length === 0) return [paragraph];
  return [
    paragraph,
    {
      kind: "table",
      caption: "Kết quả thực hiện nhiệm vụ theo đơn vị",
      columns: [
        { title: "TT", share: 1, align: "centre" },
        { title: "Đơn vị", share: 6, align: "start" },
        ...boxTitles.map((title) => ({ title, share: 2.5, align: "centre" as const })),
      ],
      rows: taken.map((unit, index) => [String(index + 1), unit.name, ...boxValues(unit.boxes).map(String)]),
      total: ["", "Tổng cộng", ...boxValues(boxes).map(String)],
    },
  ];
}
