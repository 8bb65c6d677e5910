import { atom, type Atom, type WritableAtom } from "jotai";
import { ok, type Result } from "../../core/result.ts";
import type { Refusal } from "../../data/errors.ts";
import { attempt } from "../attempt.ts";
import { createDelayed } from "../delayed.ts";
import { createLatest } from "../latest.ts";
import { loading, toLoad, type Load } from "../load.ts";
import { watchNewsAtom } from "../news.ts";
import { organizationIdAtom } from "../session.ts";

/** So long several changes gather before a list is asked for again. */
const refreshAfterMs = 600;
/** What has been paged through stays as long as it was, up to so many. */
const mostAnew = 200;

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
export function atomWithPages<Question, Item>(ask: Ask<Question, Item>, keyOf: (item: Item) => string): PagesAtoms<Question, Item> {
  const rawListAtom = atom<Load<Pages<Item>>>(loading);
  const latestAtom = atom(() => createLatest());

  /** The list from what is shown on, one page at a time until it is so long. */
  async function askFor(
    length: number,
    ...[organizationId, question, shown]: Parameters<Ask<Question, Item>>
  ): Promise<Result<Pages<Item>, Refusal>> {
    const answer = await attempt(() => ask(organizationId, question, shown));
    if (!answer.ok) return answer;
    // What moved up meanwhile comes twice.
    const known = new Set(shown.map(keyOf));
    const further = answer.value.items.filter((item) => !known.has(keyOf(item)));
    const items = [...shown, ...further];
    const ends = further.length === 0 || items.length >= answer.value.count;
    return ends || items.length >= length ? ok({ count: answer.value.count, items }) : askFor(length, organizationId, question, items);
  }
  const questionAtom = atom<{ key: string; question: Question } | null>(null);

  const loadAtom = atom(null, async (get, set, next: "first" | "more") => {
    const organizationId = get(organizationIdAtom);
    const asked = get(questionAtom);
    if (organizationId === null || asked === null) return;
    const held = get(rawListAtom);
    const known = held.status === "ready" ? held.value.items : [];
    const mayShow = get(latestAtom).ask();
    const answer = await (next === "more"
      ? askFor(0, organizationId, asked.question, known)
      : askFor(Math.min(known.length, mostAnew), organizationId, asked.question, []));
    // Another question was asked meanwhile: its own answer is on the way.
    if (get(questionAtom) !== asked) return;
    if (answer.ok ? mayShow() : get(rawListAtom).status !== "ready") set(rawListAtom, toLoad(answer));
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
