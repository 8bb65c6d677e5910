import { atom, type Atom, type WritableAtom } from "jotai";
import type { Result } from "../../core/result.ts";
import type { Refusal } from "../../data/errors.ts";
import { attempt } from "../attempt.ts";
import { createDelayed } from "../delayed.ts";
import { loading, toLoad, type Load } from "../load.ts";
import { watchNewsAtom } from "../news.ts";
import { organizationIdAtom } from "../session.ts";

/** So long several changes gather before a list is asked for again. */
const refreshAfterMs = 600;

/** A list as far as it is loaded, and how long it is. */
export interface Pages<Item> {
  count: number;
  items: Item[];
}

type Ask<Question, Item> = (organizationId: string, question: Question, shown: readonly Item[]) => Promise<Result<Pages<Item>, Refusal>>;

interface PagesAtoms<Question, Item> {
  /** What is shown. */
  listAtom: Atom<Load<Pages<Item>>>;
  /** Shows the answer to a question and keeps it up to date until the returned function is called. */
  openAtom: WritableAtom<null, [Question], () => void>;
  /** Asks for the first page, or for the one after what is shown. */
  loadAtom: WritableAtom<null, ["first" | "more"], Promise<void>>;
}

/** A list behind a figure, asked for page by page; what another question brought is not shown as its own. */
export function atomWithPages<Question, Item>(ask: Ask<Question, Item>): PagesAtoms<Question, Item> {
  const rawListAtom = atom<Load<Pages<Item>>>(loading);
  const questionAtom = atom<{ key: string; question: Question } | null>(null);

  const loadAtom = atom(null, async (get, set, next: "first" | "more") => {
    const organizationId = get(organizationIdAtom);
    const asked = get(questionAtom);
    if (organizationId === null || asked === null) return;
    const held = get(rawListAtom);
    const shown = next === "more" && held.status === "ready" ? held.value.items : [];
    const answer = await attempt(() => ask(organizationId, asked.question, shown));
    // Another question was asked meanwhile: its own answer is on the way.
    if (get(questionAtom) !== asked) return;
    if (answer.ok) {
      set(rawListAtom, { status: "ready", value: { count: answer.value.count, items: [...shown, ...answer.value.items] } });
    } else if (held.status !== "ready") set(rawListAtom, toLoad(answer));
  });

  const openAtom = atom(null, (get, set, question: Question): (() => void) => {
    const key = JSON.stringify(question);
    if (get(questionAtom)?.key !== key) set(rawListAtom, loading);
    set(questionAtom, { key, question });
    void set(loadAtom, "first");
    const delayed = createDelayed(refreshAfterMs);
    return set(watchNewsAtom, () => delayed(() => void set(loadAtom, "first")));
  });

  return { listAtom: atom((get) => get(rawListAtom)), openAtom, loadAtom };
}
