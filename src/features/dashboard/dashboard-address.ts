import type { LocalDate } from "../../core/calendar/local-date.ts";
import type { ChangeKind, DashboardChoice, DashboardSpan, FigureBox } from "../../core/dashboard/dashboard.ts";

/** Which cards a list shows; quarters null are without end. */
export interface FigureAddress {
  box: FigureBox;
  firstQuarter: LocalDate | null;
  lastQuarter: LocalDate | null;
  planId: string | null;
  unitId: string | null;
  /** Also what those below the unit lead, as the unit's page counts. */
  withBelow?: boolean;
}

export interface ChangeAddress {
  kind: ChangeKind;
  since: string;
  sinceOn: LocalDate;
}

export const figureBoxes: readonly FigureBox[] = ["doneOnTime", "doneLate", "openInTime", "openOverdue", "late", "pastDue", "kept", "all"];
export const changeKinds: readonly ChangeKind[] = ["late", "finished", "reports", "extensions"];
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
export function addressOfFigure({ box, firstQuarter, lastQuarter, planId, unitId, withBelow = false }: FigureAddress): string {
  return addressOf("/dashboard/list", [
    ["box", box],
    ["from", firstQuarter],
    ["to", lastQuarter],
    ["plan", planId],
    ["unit", unitId],
    ["below", withBelow ? "1" : null],
  ]);
}

/** Which cards the address asks for; a box that does not exist asks for all. */
export function figureOfAddress(search: string): FigureAddress {
  const asked = new URLSearchParams(search);
  return {
    box: figureBoxes.find((box) => box === asked.get("box")) ?? "all",
    firstQuarter: dateIn(asked.get("from")),
    lastQuarter: dateIn(asked.get("to")),
    planId: idIn(asked.get("plan")),
    unitId: idIn(asked.get("unit")),
    ...(asked.get("below") === "1" && { withBelow: true }),
  };
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
