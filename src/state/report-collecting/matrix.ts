import { atom } from "jotai";
import { addDays } from "../../core/calendar/date-arithmetic.ts";
import { joinUnits, putReport } from "../../core/report/change-matrix.ts";
import type { ReportRequest } from "../../core/report/report-request.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { ok, type Result } from "../../core/result.ts";
import type { Refusal } from "../../data/errors.ts";
import { loading, toLoad, type Load } from "../load.ts";
import { watchNewsAtom } from "../news.ts";
import { createOneAtATime } from "../one-at-a-time.ts";
import { todayAtom } from "../session.ts";
import {
  askMatrix,
  mostPeriods,
  mostUnits,
  periodsAtFirst,
  unitsPerPage,
  type HeldMatrix,
  type MatrixQuestion,
} from "./matrix-question.ts";
import { periodToLookAt, showMatrix, type ShownMatrix } from "./shown-matrix.ts";

/** So long further news gathers before the matrix is asked for again. */
const pauseMs = 1_500;
/** After these nothing of the matrix may stay in sight. */
const gone: readonly RefusalCode[] = ["report.duty_not_found", "report.forbidden", "organization.not_found"];

const questionAtom = atom<MatrixQuestion | null>(null);
const rawMatrixAtom = atom<Load<HeldMatrix>>(loading);
const rawPeriodIdAtom = atom<string | null>(null);
/** Counts what was shown by hand, so that an answer that was on its way before is dropped. */
const turnAtom = atom(0);

/** The matrix of the open duty as far as it is loaded. */
export const matrixAtom = atom<Load<ShownMatrix>>((get) => {
  const held = get(rawMatrixAtom);
  return held.status === "ready" ? { status: "ready", value: showMatrix(held.value) } : held;
});

/** The period that counts, filter and acts are about. */
export const chosenPeriodAtom = atom(
  (get) => {
    const matrix = get(matrixAtom);
    if (matrix.status !== "ready") return null;
    const { periods, today } = matrix.value;
    return periods.find(({ id }) => id === get(rawPeriodIdAtom)) ?? periodToLookAt(periods, today);
  },
  (_get, set, periodId: string) => set(rawPeriodIdAtom, periodId),
);

const refreshAtom = atom(null, async (get, set) => {
  const question = get(questionAtom);
  if (question === null) return;
  const turn = get(turnAtom);
  const shown = (): number => {
    const held = get(rawMatrixAtom);
    return held.status === "ready" && held.value.question.dutyId === question.dutyId ? held.value.matrix.units.length : 0;
  };
  const answer = await askUnits(question, () => Math.max(unitsPerPage, shown()));
  // Another duty was opened or an act was shown meanwhile: this answer is older than what stands there.
  if (get(questionAtom) !== question || get(turnAtom) !== turn) return;
  if (answer.ok) set(todayAtom, answer.value.matrix.today);
  if (answer.ok || get(rawMatrixAtom).status !== "ready" || gone.includes(answer.error.code)) set(rawMatrixAtom, toLoad(answer));
});

/** As many units as `wanted` says, in as few questions as may be. */
async function askUnits(question: MatrixQuestion, wanted: () => number): Promise<Result<HeldMatrix, Refusal>> {
  let held: HeldMatrix | null = null;
  while (held === null || (held.moreUnits && held.matrix.units.length < wanted())) {
    const missing = wanted() - (held?.matrix.units.length ?? 0);
    const after: string | null = held?.matrix.units.at(-1)?.name ?? null;
    const answer = await askMatrix(question, after, Math.min(mostUnits, Math.max(missing, unitsPerPage)));
    if (!answer.ok) return answer;
    held = withUnitsOf(held, answer.value);
  }
  return ok(held);
}

function withUnitsOf(held: HeldMatrix | null, next: HeldMatrix): HeldMatrix {
  if (held === null) return next;
  return { ...next, matrix: { ...next.matrix, units: joinUnits(held.matrix.units, next.matrix.units) } };
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, pauseMs));
/** One for each store. */
const refresherAtom = atom((): { run: (() => Promise<void>) | null } => ({ run: null }));

/** Asks again for everything that is shown, one question at a time. */
export const reloadMatrixAtom = atom(null, async (get, set) => {
  const refresher = get(refresherAtom);
  refresher.run ??= createOneAtATime(() => set(refreshAtom), pause);
  await refresher.run();
});

const askAtom = atom(null, async (get, set, question: MatrixQuestion) => {
  set(turnAtom, get(turnAtom) + 1);
  set(questionAtom, question);
  await set(refreshAtom);
});

/** Opens the matrix of a duty and keeps it up to date until the returned function is called. */
export const openMatrixAtom = atom(null, (get, set, dutyId: string): (() => void) => {
  const held = get(rawMatrixAtom);
  const same = held.status === "ready" && held.value.question.dutyId === dutyId;
  if (!same) {
    set(rawMatrixAtom, loading);
    set(rawPeriodIdAtom, null);
  }
  void set(askAtom, same ? held.value.question : { dutyId, beforeDue: null, periods: periodsAtFirst });
  return set(watchNewsAtom, () => void set(reloadMatrixAtom));
});

const pagingAtom = atom(false);

/** Brings the units after the last one; once, however often it is asked for. */
export const loadMoreUnitsAtom = atom(null, async (get, set) => {
  const held = get(rawMatrixAtom);
  const question = get(questionAtom);
  if (held.status !== "ready" || !held.value.moreUnits || get(pagingAtom) || held.value.question !== question) return;
  set(pagingAtom, true);
  const answer = await askMatrix(question, held.value.matrix.units.at(-1)?.name ?? null, unitsPerPage);
  set(pagingAtom, false);
  const now = get(rawMatrixAtom);
  if (!answer.ok || now.status !== "ready" || now.value.question !== question) return;
  set(rawMatrixAtom, { status: "ready", value: withUnitsOf(now.value, { ...answer.value, matrix: keepHead(now.value, answer.value) }) });
});

/** The counts that an act has just changed stay; of a further page only its units are new. */
function keepHead(now: HeldMatrix, next: HeldMatrix): HeldMatrix["matrix"] {
  return { ...now.matrix, units: next.matrix.units };
}

/** Shows earlier periods: more columns as long as one question may bring them, then the columns before the first. */
export const showEarlierPeriodsAtom = atom(null, async (get, set) => {
  const question = get(questionAtom);
  const shown = get(matrixAtom);
  if (question === null || shown.status !== "ready") return;
  const first = shown.value.periods[0];
  if (question.periods < mostPeriods)
    await set(askAtom, { ...question, periods: Math.min(mostPeriods, question.periods + periodsAtFirst) });
  // Two periods can be due on the same day; the first one is asked for again, so that none is passed over.
  else if (first !== undefined) await set(askAtom, { ...question, beforeDue: addDays(first.dueOn, 1) });
});

/** Back to the newest periods. */
export const showNewestPeriodsAtom = atom(null, async (get, set) => {
  const question = get(questionAtom);
  if (question !== null) await set(askAtom, { ...question, beforeDue: null, periods: periodsAtFirst });
});

/** Shows a report's new state at once. */
export const showReportAtom = atom(null, (get, set, report: ReportRequest) => {
  const held = get(rawMatrixAtom);
  set(turnAtom, get(turnAtom) + 1);
  if (held.status !== "ready" || held.value.matrix.dutyId !== report.dutyId) return;
  set(rawMatrixAtom, { status: "ready", value: { ...held.value, matrix: putReport(held.value.matrix, report) } });
});
