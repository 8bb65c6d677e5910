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

/** The consolidation whose page is open. */
export const openConsolidationAtom = atom((get) => get(rawOpenAtom));

/** Asks for the report upward of a period; what is shown stays until the answer comes. */
export const loadConsolidationAtom = atom(null, async (get, set, periodId: string) => {
  if (get(rawOpenAtom)?.periodId !== periodId) set(rawOpenAtom, { periodId, report: loading });
  const answer = await attempt(() => getConsolidation(periodId));
  const held = get(rawOpenAtom);
  if (held?.periodId !== periodId || (!answer.ok && held.report.status === "ready")) return;
  set(rawOpenAtom, { periodId, report: toLoad(answer) });
});

const putAtom = atom(null, (get, set, answer: Result<Consolidation, Refusal>): RefusalCode | null => {
  if (!answer.ok) return answer.error.code;
  const held = get(rawOpenAtom);
  if (held?.periodId === answer.value.period.id) set(rawOpenAtom, { ...held, report: { status: "ready", value: answer.value } });
  return null;
});

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

/** Keeps head and foot of the document. Somebody else's change is fetched and told. */
export const saveHeadAtom = atom(
  null,
  async (_get, set, { report, head }: { report: Consolidation; head: ReportHead }): Promise<RefusalCode | null> => {
    const refusal = set(putAtom, await attempt(() => saveConsolidationHead(report.id, head, report.version)));
    if (refusal === "report.changed") await set(loadConsolidationAtom, report.period.id);
    return refusal;
  },
);

/** Keeps one text. Somebody else's change of the same text is fetched and told, and nothing is overwritten. */
export const saveTextAtom = atom(
  null,
  async (get, set, { report, text }: { report: Consolidation; text: Omit<ConsolidationText, "edited"> }): Promise<RefusalCode | null> => {
    const answer = await attempt(() => saveConsolidationText(report.id, text));
    if (!answer.ok) {
      if (answer.error.code === "report.part_changed") await set(loadConsolidationAtom, report.period.id);
      return answer.error.code;
    }
    const held = get(rawOpenAtom);
    if (held?.periodId !== report.period.id || held.report.status !== "ready" || held.report.value === null) return null;
    const others = held.report.value.texts.filter((one) => one.unitId !== text.unitId || one.section !== text.section);
    set(rawOpenAtom, { ...held, report: { status: "ready", value: { ...held.report.value, texts: [...others, answer.value] } } });
    return null;
  },
);
