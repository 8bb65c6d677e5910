import { writeRoman } from "../../text/roman.ts";
import type { ConsolidatedTask, Consolidation, OwnSection } from "../consolidation.ts";
import type { ReportBlock, ReportDocument } from "../report-document.ts";
import { figuresPart } from "./figures-part.ts";
import { generalPart } from "./general-part.ts";
import { closingOfReport, headOfReport, openingOfReport } from "./head-of-report.ts";
import { tasksPart } from "./tasks-part.ts";
import { paragraphsOf, unitTexts } from "./unit-texts.ts";

function ownText(consolidation: Consolidation, section: OwnSection, composed: string): ReportBlock[] {
  const written = consolidation.texts.find((text) => text.unitId === null && text.section === section)?.text.trim();
  return paragraphsOf(written === undefined || written === "" ? composed : written);
}

/**
 * The report upward: what the coordinator wrote, and what is known where nothing was written. Parts without content are
 * left out, and the numbers of the others close up.
 */
export function composeReport(consolidation: Consolidation, tasks: readonly ConsolidatedTask[]): ReportDocument {
  const head = headOfReport(consolidation);
  const parts: [title: string, blocks: ReportBlock[]][] = [
    ["TÌNH HÌNH CHUNG", generalPart(consolidation)],
    ["SỐ LIỆU", figuresPart(consolidation)],
    ["KẾT QUẢ THỰC HIỆN", [...unitTexts(consolidation, "results"), ...tasksPart(tasks)]],
    ["KHÓ KHĂN, VƯỚNG MẮC", unitTexts(consolidation, "difficulties")],
    ["ĐỀ XUẤT, KIẾN NGHỊ", unitTexts(consolidation, "proposals")],
  ];
  const body = parts
    .filter(([, blocks]) => blocks.length > 0)
    .flatMap(([title, blocks], index): ReportBlock[] => [
      { kind: "heading", level: 1, text: `${writeRoman(index + 1)}. ${title}` },
      ...blocks,
    ]);
  return {
    parentBody: head.parentBody,
    issuer: head.issuer ?? consolidation.organizationName,
    number: head.number,
    symbol: head.symbol ?? "BC",
    place: head.place ?? "",
    date: head.date,
    subject: head.subject ?? consolidation.title,
    addressees: head.addressees,
    body: [
      ...ownText(consolidation, "opening", openingOfReport(consolidation)),
      ...body,
      ...ownText(consolidation, "closing", closingOfReport(consolidation)),
    ],
    signature: { authority: head.authority, title: head.signerTitle ?? "", name: head.signerName },
    recipients: head.recipients,
  };
}
