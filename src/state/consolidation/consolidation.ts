import { atom } from "jotai";
import type { Consolidation, ConsolidationText, ReportHead } from "../../core/report/consolidation.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import type { Result } from "../../core/result.ts";
import { beginConsolidation } from "../../data/begin-consolidation.ts";
import type { Refusal } from "../../data/errors.ts";
import { getConsolidation } from "../../data/get-consolidation.ts";
import { saveConsolidationHead } from "../../data/save-consolidation-head.ts";
import { saveConsolidationText } from "../../data/save-consolidation-text.ts";
import { takeIntoConsolidation } from "../../data/take-into-consolidation.ts";
import { attempt } from "../attempt.ts";
import { loading, toLoad, type Load } from "../load.ts";
import { wishesAtom } from "../wishes.ts";

interface OpenConsolidation {
  periodId: string;
  /** Null: nobody has begun one. */
  report: Load<Consolidation | null>;
}

const rawOpenAtom = atom<OpenConsolidation | null>(null);
/** Counts what was written: an answer that was asked for before may not know of it. */
const writesAtom = atom(0);

/** The consolidation whose page is open. */
export const openConsolidationAtom = atom((get) => get(rawOpenAtom));

/** Asks for the report upward of a period; what is shown stays until the answer comes. */
export const loadConsolidationAtom = atom(null, async (get, set, periodId: string): Promise<void> => {
  if (get(rawOpenAtom)?.periodId !== periodId) set(rawOpenAtom, { periodId, report: loading });
  const writes = get(writesAtom);
  const answer = await attempt(() => getConsolidation(periodId));
  const held = get(rawOpenAtom);
  if (held?.periodId !== periodId || (!answer.ok && held.report.status === "ready")) return;
  if (writes !== get(writesAtom)) return set(loadConsolidationAtom, periodId);
  set(rawOpenAtom, { periodId, report: toLoad(answer) });
});

const putAtom = atom(null, (get, set, answer: Result<Consolidation, Refusal>): RefusalCode | null => {
  if (!answer.ok) return answer.error.code;
  set(writesAtom, (count) => count + 1);
  const held = get(rawOpenAtom);
  if (held?.periodId === answer.value.period.id) set(rawOpenAtom, { ...held, report: { status: "ready", value: answer.value } });
  return null;
});

const shownReport = (held: OpenConsolidation | null, id: string): Consolidation | null =>
  held?.report.status === "ready" && held.report.value?.id === id ? held.report.value : null;

/** One press: composes the report out of what is handed in. Answers why not, or null. */
export const beginConsolidationAtom = atom(null, async (get, set, periodId: string): Promise<RefusalCode | null> => {
  const answer = await get(wishesAtom).send(["consolidate", periodId], (id) => beginConsolidation(periodId, id));
  return set(putAtom, answer);
});

/** Takes in what units have sent since. Answers why not, or null. */
export const takeInAtom = atom(
  null,
  async (_get, set, { id, unitIds, keepEdited }: { id: string; unitIds: string[]; keepEdited: boolean }): Promise<RefusalCode | null> =>
    set(putAtom, await attempt(() => takeIntoConsolidation(id, unitIds, keepEdited))),
);

/**
 * Keeps head and foot of the document. The version counts every change of the report, so a refusal may be about a text:
 * where nobody touched the head meanwhile it goes again; somebody else's head is shown and told.
 */
export const saveHeadAtom = atom(
  null,
  async (get, set, { report, head }: { report: Consolidation; head: ReportHead }): Promise<RefusalCode | null> => {
    const refusal = set(putAtom, await attempt(() => saveConsolidationHead(report.id, head, report.version)));
    if (refusal !== "report.changed") return refusal;
    await set(loadConsolidationAtom, report.period.id);
    const now = shownReport(get(rawOpenAtom), report.id);
    if (now === null || now.version === report.version || !sameHead(now.head, report.head)) return refusal;
    return set(putAtom, await attempt(() => saveConsolidationHead(report.id, head, now.version)));
  },
);

const sameHead = (one: ReportHead | null, other: ReportHead | null): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Keeps one text. Somebody else's change of the same text is fetched and told, and nothing is overwritten. */
export const saveTextAtom = atom(
  null,
  async (get, set, { report, text }: { report: Consolidation; text: Omit<ConsolidationText, "edited"> }): Promise<RefusalCode | null> => {
    const answer = await attempt(() => saveConsolidationText(report.id, text));
    if (!answer.ok) {
      if (answer.error.code === "report.part_changed") await set(loadConsolidationAtom, report.period.id);
      return answer.error.code;
    }
    set(writesAtom, (count) => count + 1);
    const held = get(rawOpenAtom);
    const shown = shownReport(held, report.id);
    if (held === null || shown === null) return null;
    const others = shown.texts.filter((one) => one.unitId !== text.unitId || one.section !== text.section);
    set(rawOpenAtom, { ...held, report: { status: "ready", value: { ...shown, texts: [...others, answer.value] } } });
    return null;
  },
);
