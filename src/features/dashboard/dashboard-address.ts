import type { LocalDate } from "../../core/calendar/local-date.ts";
import type { ChangeKind, DashboardChoice, DashboardSpan, FigureBox, FigureQuestion } from "../../core/dashboard/dashboard.ts";
import type { ReportStanding } from "../../core/report/cell-standing.ts";

/** Which cards a list shows; what is left out is without bounds, and of Điều hành. */
export type FigureAddress = Pick<FigureQuestion, "box"> & Partial<FigureQuestion>;

export interface UnitReportsAddress {
  unitId: string;
  standing: ReportStanding;
}

export interface ChangeAddress {
  kind: ChangeKind;
  since: string;
  sinceOn: LocalDate;
}

export const figureBoxes: readonly FigureBox[] = [
  "doneOnTime",
  "doneLate",
  "openInTime",
  "openOverdue",
  "soon",
  "late",
  "pastDue",
  "kept",
  "all",
];
export const changeKinds: readonly ChangeKind[] = ["late", "finished", "reports", "extensions"];
const standings: readonly ReportStanding[] = ["onTime", "late", "returned", "missing", "missingLate", "excluded"];
const spans: readonly DashboardSpan[] = ["quarter", "year", "all"];

/** What the address of Điều hành asks for: «?span=year&quarter=2026-10-01&plan=…». A broken one asks for the quarter. */
export function choiceOfAddress(search: string): DashboardChoice {
  const asked = new URLSearchParams(search);
  return {
    span: spans.find((span) => span === asked.get("span")) ?? "quarter",
    quarter: dateIn(asked.get("quarter")),
    planId: idIn(asked.get("plan")),
  };
}

/** The address of Điều hành under a choice. */
export function addressOfDashboard(choice: DashboardChoice): string {
  return addressOf("/dashboard", choiceParts(choice));
}

/** The address of the whole ranking of units under a choice. */
export function addressOfRanking(choice: DashboardChoice, byShare: boolean): string {
  return addressOf("/dashboard/units", [...choiceParts(choice), ["by", byShare ? "share" : null]]);
}

/** Whether the address of the ranking asks for the order by share. */
export function isByShare(search: string): boolean {
  return new URLSearchParams(search).get("by") === "share";
}

/** The address of the cards behind a figure. */
export function addressOfFigure({ of, box, firstQuarter, lastQuarter, planId, unitId, part }: FigureAddress): string {
  return addressOf("/dashboard/list", [
    ["of", of === "dashboard" ? null : (of ?? null)],
    ["box", box],
    ["from", firstQuarter ?? null],
    ["to", lastQuarter ?? null],
    ["plan", planId ?? null],
    ["unit", unitId ?? null],
    ["part", part ?? null],
  ]);
}

/** Which cards the address asks for; a box that does not exist asks for all, a page that is not named for Điều hành. */
export function figureOfAddress(search: string): FigureQuestion {
  const asked = new URLSearchParams(search);
  const planId = idIn(asked.get("plan"));
  const unitId = idIn(asked.get("unit"));
  const of = asked.get("of");
  const part = asked.get("part");
  return {
    of: of === "unit" && unitId !== null ? of : of === "plan" && planId !== null ? of : "dashboard",
    box: figureBoxes.find((box) => box === asked.get("box")) ?? "all",
    firstQuarter: dateIn(asked.get("from")),
    lastQuarter: dateIn(asked.get("to")),
    planId,
    unitId,
    part: part === "lead" || part === "support" ? part : null,
  };
}

/** The address of a unit's reports that stand so. */
export function addressOfUnitReports({ unitId, standing }: UnitReportsAddress): string {
  return addressOf("/dashboard/reports", [
    ["unit", unitId],
    ["standing", standing],
  ]);
}

/** Which reports the address asks for; null for one that does not say it. */
export function unitReportsOfAddress(search: string): UnitReportsAddress | null {
  const asked = new URLSearchParams(search);
  const unitId = idIn(asked.get("unit"));
  const standing = standings.find((each) => each === asked.get("standing"));
  return unitId === null || standing === undefined ? null : { unitId, standing };
}

/** The address of what is new of a kind. */
export function addressOfChange({ kind, since, sinceOn }: ChangeAddress): string {
  return addressOf("/dashboard/changes", [
    ["kind", kind],
    ["since", since],
    ["on", sinceOn],
  ]);
}

/** What is new since when; null for an address that does not say it. */
export function changeOfAddress(search: string): ChangeAddress | null {
  const asked = new URLSearchParams(search);
  const kind = changeKinds.find((each) => each === asked.get("kind"));
  const since = asked.get("since");
  const sinceOn = dateIn(asked.get("on"));
  return kind === undefined || since === null || Number.isNaN(Date.parse(since)) || sinceOn === null ? null : { kind, since, sinceOn };
}

function choiceParts({ span, quarter, planId }: DashboardChoice): [string, string | null][] {
  return [
    ["span", span === "quarter" ? null : span],
    ["quarter", quarter],
    ["plan", planId],
  ];
}

function addressOf(path: string, parts: readonly [string, string | null][]): string {
  const asked = new URLSearchParams(parts.filter((part): part is [string, string] => part[1] !== null));
  return asked.size > 0 ? `${path}?${asked}` : path;
}

function dateIn(text: string | null): LocalDate | null {
  return text !== null && /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u.test(text) ? (text as LocalDate) : null;
}

function idIn(text: string | null): string | null {
  return text !== null && /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu.test(text) ? text : null;
}
