import { useState } from "react";
import { closingOfReport, headOfReport, openingOfReport } from "../../core/report/compose/head-of-report.ts";
import type { Consolidation, ConsolidationText, OwnSection, ReportHead } from "../../core/report/consolidation.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { Panel } from "../../components/panel.tsx";
import { ReportBoxes } from "../../components/report/report-boxes.tsx";
import { ChangesPanel } from "./changes-panel.tsx";
import { sectionNames, unitSections } from "./consolidation-words.ts";
import { FiguresPanel } from "./figures-panel.tsx";
import { HeadPanel } from "./head-panel.tsx";
import { TextSheet } from "./text-sheet.tsx";
import { TextsPanel } from "./texts-panel.tsx";

export interface ConsolidationActs {
  takeIn: (unitIds: string[], keepEdited: boolean) => Promise<RefusalCode | null>;
  saveText: (text: Omit<ConsolidationText, "edited">) => Promise<RefusalCode | null>;
  saveHead: (head: ReportHead) => Promise<RefusalCode | null>;
}

type Unsaved = Omit<ConsolidationText, "edited">;

/** The report upward as it will be printed, part by part, with what units have sent since on top. */
export function ConsolidationView({ report, acts }: { report: Consolidation; acts: ConsolidationActs }) {
  const [edited, setEdited] = useState<{ text: Unsaved; title: string } | null>(null);
  const taken = report.units.filter((unit) => unit.taken !== null);
  const composed: Record<OwnSection, string> = { opening: openingOfReport(report), closing: closingOfReport(report) };

  function own(section: OwnSection) {
    const written = report.texts.find((text) => text.unitId === null && text.section === section);
    const text: Unsaved = { unitId: null, section, version: written?.version ?? 0, text: written?.text || composed[section] };
    return (
      <TextsPanel
        title={sectionNames[section]}
        texts={[{ key: section, unit: null, text: text.text, edited: written !== undefined }]}
        canEdit={report.canEdit}
        onEdit={() => setEdited({ text, title: sectionNames[section] })}
      />
    );
  }

  return (
    <>
      <ChangesPanel report={report} onTake={acts.takeIn} />
      <Panel title={`Nhiệm vụ của ${taken.length} đơn vị đã đưa vào`}>
        <ReportBoxes counts={report.boxes} />
      </Panel>
      <FiguresPanel figures={report.figures} />
      {own("opening")}
      {unitSections.map((section) => (
        <TextsPanel
          key={section}
          title={sectionNames[section]}
          canEdit={report.canEdit}
          texts={report.units.flatMap((unit) => {
            const text = report.texts.find((one) => one.unitId === unit.id && one.section === section);
            return text === undefined || text.text.trim() === ""
              ? []
              : [{ key: unit.id, unit: unit.name, text: text.text, edited: text.edited }];
          })}
          onEdit={(unitId) => {
            const text = report.texts.find((one) => one.unitId === unitId && one.section === section);
            if (text) setEdited({ text, title: report.units.find((unit) => unit.id === unitId)?.name ?? "" });
          }}
        />
      ))}
      {own("closing")}
      <HeadPanel head={headOfReport(report)} canEdit={report.canEdit} onSave={acts.saveHead} />
      <TextSheet
        edited={edited && { title: edited.title, label: sectionNames[edited.text.section], text: edited.text.text }}
        onSave={(words) => (edited === null ? Promise.resolve(null) : acts.saveText({ ...edited.text, text: words }))}
        onClose={() => setEdited(null)}
      />
    </>
  );
}
