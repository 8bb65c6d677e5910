import type { planJson } from "../../src/core/plan/plan-json.ts";
import { fold } from "../../src/core/text/fold.ts";

export type PlanJson = ReturnType<typeof planJson>;

/** What is compared of two readings of a plan; the rest hangs on these. */
const kinds = ["tasks", "lead", "collaborators", "dates", "frequency", "reports", "targets"] as const;
type Kind = (typeof kinds)[number];
export type Agreement = Record<Kind, number>;

const words = (text: string | null): string =>
  fold((text ?? "").normalize("NFC"))
    .replace(/[^a-z0-9%/]+/gu, " ")
    .trim();

/** Every fact of a plan as a line of text, so that two plans compare as bags of lines. */
function factsOf(plan: PlanJson): Record<Kind, string[]> {
  const title = (task: PlanJson["tasks"][number]) => words(task.title);
  return {
    tasks: plan.tasks.map(title),
    lead: plan.tasks.flatMap((task) => task.lead.map((unit) => `${title(task)} < ${words(unit)}`)),
    collaborators: plan.tasks.flatMap((task) => task.collaborators.map((unit) => `${title(task)} + ${words(unit)}`)),
    dates: plan.tasks.filter((task) => task.timeText).map((task) => `${title(task)} @ ${task.start} ${task.due} ${task.dueExclusive}`),
    frequency: plan.tasks
      .filter((task) => task.frequency)
      .map((task) => `${title(task)} ~ ${task.frequency?.count} ${task.frequency?.per}`),
    reports: plan.reports.map(
      (report) => `${words(report.text)} ${report.cadence} ${report.deadline ?? report.dayOfMonth} ${report.exclusive}`,
    ),
    targets: plan.targets.map((target) => words(target.text)),
  };
}

/** F1 of two bags of lines; 1 where both are empty. */
function shareOf(wanted: readonly string[], got: readonly string[]): number {
  const left = new Map<string, number>();
  for (const line of wanted) left.set(line, (left.get(line) ?? 0) + 1);
  let shared = 0;
  for (const line of got) {
    const many = left.get(line) ?? 0;
    if (many > 0) shared++;
    left.set(line, many - 1);
  }
  return wanted.length + got.length === 0 ? 1 : (2 * shared) / (wanted.length + got.length);
}

/** How far several readings of plans agree with what they should be, kind by kind, counted over all plans together. */
export function agreementOf(pairs: readonly { wanted: PlanJson; got: PlanJson }[]): Agreement {
  const all = pairs.map(({ wanted, got }, plan) => ({ plan, wanted: factsOf(wanted), got: factsOf(got) }));
  const gather = (side: "wanted" | "got", kind: Kind) => all.flatMap((pair) => pair[side][kind].map((fact) => `${pair.plan} ${fact}`));
  return Object.fromEntries(kinds.map((kind) => [kind, shareOf(gather("wanted", kind), gather("got", kind))])) as Agreement;
}

/** One line for people: «tasks 100.0 · lead 98.7 · …». */
export function agreementLine(agreement: Agreement): string {
  return kinds.map((kind) => `${kind} ${(100 * agreement[kind]).toFixed(1)}`).join(" · ");
}

/** What two readings do not share, for whoever looks for the reason. */
export function differencesOf(wanted: PlanJson, got: PlanJson): string[] {
  const [a, b] = [factsOf(wanted), factsOf(got)];
  return kinds.flatMap((kind) => [
    ...a[kind].filter((fact) => !b[kind].includes(fact)).map((fact) => `- ${kind}: ${fact}`),
    ...b[kind].filter((fact) => !a[kind].includes(fact)).map((fact) => `+ ${kind}: ${fact}`),
  ]);
}
