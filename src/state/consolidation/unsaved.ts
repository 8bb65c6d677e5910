import { atom } from "jotai";
import type { Consolidation, ConsolidationText, ReportHead } from "../../core/report/consolidation.ts";

/** Words that are typed and not kept by the server yet, with what the person began from. */
export interface UnsavedText {
  words: string;
  base: Pick<ConsolidationText, "text" | "version">;
}

export interface UnsavedHead {
  mine: ReportHead;
  base: ReportHead;
}

export type TextPlace = Pick<ConsolidationText, "unitId" | "section">;

/** The name under which the unsaved words of a text are held. */
export const textKey = (report: Pick<Consolidation, "id">, { unitId, section }: TextPlace): string =>
  `${report.id}/${unitId ?? "own"}/${section}`;

const rawTextsAtom = atom<Readonly<Record<string, UnsavedText>>>({});
const rawHeadsAtom = atom<Readonly<Record<string, UnsavedHead>>>({});

/** Unsaved words by text: a sheet closed by mistake, a save that was refused and a poke leave them alone. */
export const unsavedTextsAtom = atom((get) => get(rawTextsAtom));

/** Unsaved heads by report. */
export const unsavedHeadsAtom = atom((get) => get(rawHeadsAtom));

const put = <T>(held: Readonly<Record<string, T>>, key: string, value: T | null): Readonly<Record<string, T>> => {
  const others = Object.fromEntries(Object.entries(held).filter(([name]) => name !== key));
  return value === null ? others : { ...others, [key]: value };
};

/** Holds words of a text; null forgets them. */
export const holdTextAtom = atom(null, (get, set, key: string, unsaved: UnsavedText | null) =>
  set(rawTextsAtom, put(get(rawTextsAtom), key, unsaved)),
);

/** Holds the head of a report; null forgets it. */
export const holdHeadAtom = atom(null, (get, set, reportId: string, unsaved: UnsavedHead | null) =>
  set(rawHeadsAtom, put(get(rawHeadsAtom), reportId, unsaved)),
);
