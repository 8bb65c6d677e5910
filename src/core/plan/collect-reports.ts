import type { OutlineNode } from "../document/outline.ts";
import { findReports, namesCadence, type ReportSource, reportIntroOf } from "../report/find-reports.ts";
import { sliceReading } from "../text/reading.ts";
import type { TimeContext } from "../time-expression/time-expression.ts";
import { splitUnitList } from "../unit/split-units.ts";
import type { FoundAssignment } from "./assignments.ts";
import { subjectOf, type UnitRange } from "./assigned-units.ts";
import type { FoundMilestone } from "./milestones.ts";
import { isClosing } from "./closing.ts";
import type { ReportDutyDraft } from "./plan-draft.ts";
import { sectionKindOf } from "./section-kind.ts";
import { readingOfValue } from "./task-builder.ts";
import { unitHeadingOf } from "./unit-heading.ts";

type Above = Omit<ReportSource, "line" | "start">;

const unitsIn = (node: OutlineNode, { start, end }: UnitRange): string[] =>
  splitUnitList(sliceReading(node.reading, start, end)).map((unit) => unit.name);

/** What a line says for the cadences below it: «Các xã báo cáo kết quả về UBND huyện như sau: ⏎ a) Quý: …». */
function introAbove(node: OutlineNode, above: Above): Above | null {
  const intro = node.children.some((child) => namesCadence(child.reading)) ? reportIntroOf(node.reading) : null;
  return intro && { ...intro, who: intro.who.length > 0 ? intro.who : above.who };
}

/** «Phòng Văn hóa tổng hợp, báo cáo UBND xã: báo cáo quý trước …»: what stands before the colon is no label, but who reports. */
function namesWho(node: OutlineNode, label: string): boolean {
  return (reportIntroOf(sliceReading(node.reading, 0, label.trimEnd().length))?.who.length ?? 0) > 0;
}

/** The paragraphs of sections on reporting, with the units of the headings above them. */
function reportingSources(roots: readonly OutlineNode[]): ReportSource[] {
  const sources: ReportSource[] = [];
  const visit = (node: OutlineNode, above: Above) => {
    const reports = sectionKindOf(node) === "reporting" && !isClosing(node);
    const intro = reports ? introAbove(node, above) : null;
    const heading = reports && !intro ? unitHeadingOf(node) : null;
    const below = intro ?? (heading ? { who: unitsIn(node, heading.units) } : above);
    if (reports && !intro) {
      const label = /^[^:.]{0,60}:\s*(?=\S)/u.exec(node.reading.text);
      // «Báo cáo tổng kết: trước ngày 30/11»: the label itself is the duty
      const inline = label && /b.o c.o/u.test(node.reading.view.slice(label[0].length)) && !namesWho(node, label[0]) ? label : null;
      const from =
        heading?.rest ?? (heading ? null : inline && node.marker && /b.o c.o/u.test(inline[0].toLowerCase()) ? inline[0].length : 0);
      const isTitle = node.children.length > 0 && node.reading.text.length < 90 && !/[.;]$/u.test(node.reading.text);
      if (from !== null && !isTitle && node.parent !== null)
        sources.push({
          ...below,
          line: node.line,
          start: node.offset + from + (/^\s*/u.exec(node.reading.text.slice(from))?.[0].length ?? 0),
        });
    }
    node.children.forEach((child) => visit(child, below));
  };
  roots.forEach((root) => visit(root, { who: [] }));
  return sources;
}

function assignmentSource({ parts }: FoundAssignment): ReportSource {
  return {
    line: parts.title.line,
    start: parts.title.start,
    who: parts.lead.flatMap((value) => splitUnitList(readingOfValue(value)).map((unit) => unit.name)),
  };
}

/** A step of a road map whose own subject is a unit: «Từ 27/4 đến 08/5: Các đơn vị xây dựng báo cáo, gửi về Ban …». */
function stepSource({ parts }: FoundMilestone): ReportSource | null {
  return subjectOf(readingOfValue(parts.title)) && { line: parts.title.line, start: parts.title.start, who: [] };
}

/** Collects the reports of a plan: from sections on reporting, from the duties of units and from steps that name one. */
export function collectReports(
  roots: readonly OutlineNode[],
  assignments: readonly FoundAssignment[],
  steps: readonly FoundMilestone[],
  context: TimeContext,
): ReportDutyDraft[] {
  const sources = [
    // a dispatch («V/v …») has duties alone, and no section that says so
    ...assignments.filter(({ node }) => sectionKindOf(node) === "organization" || sectionKindOf(node) === null).map(assignmentSource),
    ...steps.flatMap((step) => stepSource(step) ?? []),
    ...reportingSources(roots),
  ];
  return sources.flatMap((source) => findReports(source, context));
}
