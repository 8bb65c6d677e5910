import { atom, type WritableAtom } from "jotai";
import type { Result } from "../../core/result.ts";
import type { Refusal } from "../../data/errors.ts";
import { createDelayed } from "../delayed.ts";
import { watchNewsAtom } from "../news.ts";
import { countedPageOf } from "../page-of.ts";
import { atomsWithPages, type PagesAtoms } from "../pages.ts";

/** So long several changes gather before a list is asked for again. */
const refreshAfterMs = 600;

type Ask<Question, Item> = (
  organizationId: string,
  question: Question,
  shown: readonly Item[],
  limit: number,
) => Promise<Result<{ count: number; items: Item[] }, Refusal>>;

interface ListAtoms<Question, Item> extends Pick<PagesAtoms<Question, Item, { count: number }>, "listAtom" | "loadAtom"> {
  /** Shows the answer to a question and keeps it up to date until the returned function is called. */
  openAtom: WritableAtom<null, [Question], () => void>;
}

/** A list behind a figure, page by page. */
export function listBehindFigure<Question, Item>(ask: Ask<Question, Item>, keyOf: (item: Item) => string): ListAtoms<Question, Item> {
  const { listAtom, chooseAtom, loadAtom } = atomsWithPages<Question, Item, { count: number }>({
    ask: async (organizationId, question, { after, limit }) =>
      countedPageOf(await ask(organizationId, question, after?.items ?? [], limit), after),
    keyOf,
    perPage: 50,
  });
  const openAtom = atom(null, (_get, set, question: Question): (() => void) => {
    set(chooseAtom, question);
    void set(loadAtom, "first");
    const delayed = createDelayed(refreshAfterMs);
    return set(watchNewsAtom, () => delayed(() => void set(loadAtom, "first")));
  });
  return { listAtom, openAtom, loadAtom };
}
