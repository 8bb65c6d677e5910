import type { Consolidation } from "../consolidation.ts";
import type { ReportBlock } from "../report-document.ts";
import { combinationWords } from "./report-words.ts";
import { writeNumber } from "./write-number.ts";

/** Up to so many figures stand side by side for each unit; more are in the spreadsheet. */
const mostColumns = 5;

/** The figures over all units, and beside each other by unit where they are few. Nothing where the duty asks for none. */
export function figuresPart({ figures, units }: Consolidation): ReportBlock[] {
  if (figures.length === 0) return [];
  const totals: ReportBlock = {
    kind: "table",
    caption: "Số liệu tổng hợp",
    columns: [
      { title: "TT", share: 1, align: "centre" },
      { title: "Nội dung", share: 7, align: "start" },
      { title: "Đơn vị tính", share: 2, align: "centre" },
      { title: "Cách tính", share: 3, align: "centre" },
      { title: "Số liệu", share: 3, align: "end" },
    ],
    rows: figures.map((figure, index) => [
      String(index + 1),
      figure.name,
      figure.measure,
      combinationWords[figure.combine],
      figure.total === null ? "" : writeNumber(figure.total),
    ]),
    total: null,
  };
  const taken = units.filter((unit) => unit.taken !== null);
  if (figures.length > mostColumns || taken.length < 2) return [totals];
  return [
    totals,
    {
      kind: "table",
      caption: "Số liệu theo đơn vị",
      columns: [
        { title: "TT", share: 1, align: "centre" },
        { title: "Đơn vị", share: Math.max(6, 13 - 3 * figures.length), align: "start" },
        ...figures.map((figure) => ({ title: `${figure.name} (${figure.measure})`, share: 3, align: "end" as const })),
      ],
      rows: taken.map((unit, index) => [
        String(index + 1),
        unit.name,
        ...figures.map((figure) => {
          const own = figure.byUnit.find((value) => value.unitId === unit.id);
          return own === undefined ? "" : writeNumber(own.value);
        }),
      ]),
      total: ["", "Chung", ...figures.map((figure) => (figure.total === null ? "" : writeNumber(figure.total)))],
    },
  ];
}
