import type { Consolidation, UnitSection } from "../consolidation.ts";
import type { ReportBlock } from "../report-document.ts";

/** A text as paragraphs: one for each line that says something. */
export function paragraphsOf(text: string): ReportBlock[] {
  return text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line): ReportBlock => ({ kind: "paragraph", text: line }));
}

/** What the units wrote in one section, each under its name, in the order of the units; units that wrote nothing are left out. */
export function unitTexts({ units, texts }: Consolidation, section: UnitSection): ReportBlock[] {
  const written = units.flatMap((unit) => {
    const text = texts.find((one) => one.unitId === unit.id && one.section === section)?.text.trim() ?? "";
    return text === "" ? [] : [{ name: unit.name, text }];
  });
  return written.flatMap(({ name, text }, index): ReportBlock[] => [
    { kind: "heading", level: 2, text: `${index + 1}. ${name}` },
    ...paragraphsOf(text),
  ]);
}
