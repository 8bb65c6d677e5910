import type { LocalDate } from "../../calendar/local-date.ts";
import type { ConsolidatedTask, Consolidation } from "../consolidation.ts";
import type { ReportCell, ReportWorkbook } from "../report-workbook.ts";
import { boxValues } from "./box-values.ts";
import { boxTitles, combinationWords } from "./report-words.ts";
import { resultOfTask } from "./tasks-part.ts";

const text = (value: string | null): ReportCell => (value === null || value === "" ? null : { kind: "text", value });
const number = (value: number | null | undefined): ReportCell => (value === null || value === undefined ? null : { kind: "number", value });
const date = (value: LocalDate | null): ReportCell => (value === null ? null : { kind: "date", value });

/** One sheet of figures by unit (the four boxes first), one of tasks. Units that have not reported have their line, empty. */
export function composeWorkbook(consolidation: Consolidation, tasks: readonly ConsolidatedTask[]): ReportWorkbook {
  const { figures, units, boxes, title, period } = consolidation;
  const heading = `${title} – ${period.label}`;
  return {
    sheets: [
      {
        name: "Số liệu",
        title: heading,
        columns: [
          { title: "TT", width: 6 },
          { title: "Đơn vị", width: 36 },
          { title: "Ngày nộp", width: 13 },
          { title: "Số ngày muộn", width: 14 },
          ...boxTitles.map((box) => ({ title: box, width: 16 })),
          ...figures.map((figure) => ({ title: `${figure.name} (${figure.measure})`, width: 18 })),
        ],
        rows: units.map((unit, index) => [
          number(index + 1),
          text(unit.name),
          date(unit.taken?.submittedOn ?? null),
          number(unit.taken?.daysLate),
          ...(unit.taken === null ? boxTitles.map(() => null) : boxValues(unit.taken.boxes).map(number)),
          ...figures.map((figure) => number(figure.byUnit.find((value) => value.unitId === unit.id)?.value)),
        ]),
        total: [
          null,
          text(
            figures.length === 0
              ? "Tổng cộng"
              : `Chung (${[...new Set(figures.map((figure) => combinationWords[figure.combine].toLowerCase()))].join(", ")})`,
          ),
          null,
          null,
          ...boxValues(boxes).map(number),
          ...figures.map((figure) => number(figure.total)),
        ],
      },
      {
        name: "Nhiệm vụ",
        title: heading,
        columns: [
          { title: "TT", width: 6 },
          { title: "Đơn vị", width: 30 },
          { title: "Số thẻ", width: 9 },
          { title: "Mục", width: 12 },
          { title: "Nhiệm vụ", width: 60 },
          { title: "Sản phẩm", width: 30 },
          { title: "Thời hạn", width: 13 },
          { title: "Kết quả", width: 34 },
          { title: "Ngày hoàn thành", width: 16 },
          { title: "Ý kiến gần nhất", width: 50 },
        ],
        rows: tasks.map((task, index) => [
          number(index + 1),
          text(task.unitName),
          number(task.number),
          text(task.section),
          text(task.title),
          text(task.product),
          date(task.dueOn),
          text(resultOfTask(task)),
          date(task.completedOn),
          text(task.lastComment),
        ]),
        total: null,
      },
    ],
  };
}
