import type { LocalDate } from "../calendar/local-date.ts";
import { scheduleFlaw } from "./edit-schedule.ts";
import type { FigureDefinition, ReportDuty, ReportDutyInput } from "./report-duty.ts";

/** A duty as the form begins with it: a report each quarter, by the days of the decree. */
export function blankDutyInput(today: LocalDate, collectorUnitId: string | null): ReportDutyInput {
  return {
    title: "",
    recipient: null,
    collectorUnitId,
    instructions: null,
    planId: null,
    schedule: {
      cadence: "quarterly",
      periods: null,
      cutoffMonth: 0,
      cutoffDay: 15,
      bound: "before",
      windowRule: "decree",
      startsOn: today,
      endsOn: null,
      onceOn: null,
      windowStart: null,
      windowEnd: null,
    },
    leadDays: 30,
    unitIds: [],
    groupIds: [],
    figures: [],
    upwardDutyId: null,
  };
}

/** What can be changed of a duty. */
export function inputOfDuty(duty: ReportDuty): ReportDutyInput {
  const { title, recipient, collectorUnitId, instructions, planId, schedule, leadDays, unitIds, groupIds, figures, upwardDutyId } = duty;
  return { title, recipient, collectorUnitId, instructions, planId, schedule, leadDays, unitIds, groupIds, figures, upwardDutyId };
}

const orNull = (text: string | null): string | null => {
  const words = text?.trim() ?? "";
  return words === "" ? null : words;
};

/** The duty as it is sent: without stray spaces. */
export function tidyDuty(duty: ReportDutyInput): ReportDutyInput {
  return {
    ...duty,
    title: duty.title.trim(),
    recipient: orNull(duty.recipient),
    instructions: orNull(duty.instructions),
    figures: duty.figures.map((figure) => ({ ...figure, name: figure.name.trim(), measure: figure.measure.trim() })),
  };
}

export type DutyFlaw = "title" | "units" | "schedule" | "leadDays" | "figures";

/** Whether a figure lacks its name or its measure. */
export function isBareFigure({ name, measure }: FigureDefinition): boolean {
  return name.trim() === "" || measure.trim() === "";
}

/** What has to be put right before a duty can be saved, from the top of the form to its bottom. */
export function dutyFlaws({ title, unitIds, groupIds, schedule, leadDays, figures }: ReportDutyInput): DutyFlaw[] {
  const found: [DutyFlaw, boolean][] = [
    ["title", title.trim() === ""],
    ["units", unitIds.length + groupIds.length === 0],
    ["schedule", scheduleFlaw(schedule) !== null],
    ["leadDays", !Number.isInteger(leadDays) || leadDays < 1 || leadDays > 180],
    ["figures", figures.some(isBareFigure)],
  ];
  return found.filter(([, wrong]) => wrong).map(([flaw]) => flaw);
}

/** The figures with one of them a place up (−1) or down (1). */
export function moveFigure(figures: readonly FigureDefinition[], index: number, by: -1 | 1): FigureDefinition[] {
  const [one, other] = [figures[index], figures[index + by]];
  if (one === undefined || other === undefined) return [...figures];
  return figures.map((figure, place) => (place === index ? other : place === index + by ? one : figure));
}
