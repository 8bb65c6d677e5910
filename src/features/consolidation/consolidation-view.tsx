import { useAtomValue } from "jotai";
import { useState } from "react";
import { closingOfReport, openingOfReport } from "../../core/report/compose/head-of-report.ts";
import type { Consolidation, ConsolidationText, OwnSection, ReportHead } from "../../core/report/consolidation.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { Panel } from "../../components/panel.tsx";
import { ReportBoxes } from "../../components/report/report-boxes.tsx";
import { textKey, unsavedTextsAtom, type TextPlace } from "../../state/consolidation/unsaved.ts";
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

/** The report upward as it will be printed, part by part, with what units have sent since on top. */
export function ConsolidationView({ report, acts }: { report: Consolidation; acts: ConsolidationActs }) {
  const [place, setPlace] = useState<TextPlace | null>(null);
  const unsaved = useAtomValue(unsavedTextsAtom);
  const taken = report.units.filter((unit) => unit.taken !== null);
  const expected = report.units.filter((unit) => !unit.excluded || unit.taken !== null);
  const composed: Record<OwnSection, string> = { opening: openingOfReport(report), closing: closingOfReport(report) };
  const nameOf = new Map(report.units.map(({ id, name }) => [id, name]));

  const isUnsaved = (where: TextPlace) => unsaved[textKey(report, where)] !== undefined;
  const textAt = ({ unitId, section }: TextPlace) => report.texts.find((one) => one.unitId === unitId && one.section === section);
  /** As the report has it now; what nobody has written is composed. */
  function current(where: TextPlace): Pick<ConsolidationText, "text" | "version"> {
    const written = textAt(where);
    const proposed = where.section === "opening" || where.section === "closing" ? composed[where.section] : "";
    return { version: written?.version ?? 0, text: written?.text || proposed };
  }

  function own(section: OwnSection) {
    const where = { unitId: null, section };
    return (
      <TextsPanel
        title={sectionNames[section]}
        texts={[{ key: section, unit: null, text: current(where).text, edited: false, unsaved: isUnsaved(where) }]}
        canEdit={report.canEdit}
        onEdit={() => setPlace(where)}
      />
    );
  }

  return (
    <>
      <ChangesPanel report={report} onTake={acts.takeIn} />
      <Panel title="Nhiệm vụ" aside={`Đã đưa vào ${taken.length}/${expected.length} đơn vị`}>
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
            const where = { unitId: unit.id, section };
            const text = textAt(where);
            const open = isUnsaved(where);
            // A text that was emptied stays in sight while something typed there waits.
            if (text === undefined || (text.text.trim() === "" && !open)) return [];
            return [{ key: unit.id, unit: unit.name, text: text.text, edited: text.edited, unsaved: open }];
          })}
          onEdit={(unitId) => setPlace({ unitId, section })}
        />
      ))}
      {own("closing")}
      <HeadPanel report={report} onSave={acts.saveHead} />
      <TextSheet
        edited={
          place && {
            key: textKey(report, place),
            title: place.unitId === null ? sectionNames[place.section] : (nameOf.get(place.unitId) ?? ""),
            label: place.unitId === null ? "Nội dung" : sectionNames[place.section],
            text: current(place),
          }
        }
        onSave={(words, version) => (place === null ? Promise.resolve(null) : acts.saveText({ ...place, text: words, version }))}
        onClose={() => setPlace((now) => (now === place ? null : now))}
      />
    </>
  );
}
