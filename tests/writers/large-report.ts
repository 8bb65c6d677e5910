import type { ReportBlock, ReportDocument } from "../../src/core/report/report-document.ts";
import { figuresTable, flowing, sampleReport } from "./sample-report.ts";

/** As long as reports get: 12 tables of 40 units in 8 columns between texts, some 60 pages. */
export function largeReport(): ReportDocument {
  const body = Array.from({ length: 12 }, (_, t): ReportBlock[] => [
    { kind: "heading", level: 1, text: `${t + 1}. KẾT QUẢ THÁNG ${t + 1}` },
    ...Array.from({ length: 14 }, (_, p): ReportBlock => ({ kind: "paragraph", text: `${t + 1}.${p + 1}. ${flowing} ${flowing}` })),
    figuresTable(40),
  ]);
  return { ...sampleReport, body: [...body.flat(), { kind: "paragraph", text: "Trên đây là báo cáo của Ủy ban nhân dân xã./." }] };
}
