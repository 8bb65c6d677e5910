import { atom, type Atom, type WritableAtom } from "jotai";
import type { Result } from "../core/result.ts";
import type { Refusal } from "../data/errors.ts";
import { attempt } from "./attempt.ts";
import { createLatest } from "./latest.ts";
import { loading, toLoad, type Load } from "./load.ts";
import { organizationIdAtom } from "./session.ts";
import { noteVersionAtom, versionAtom } from "./version.ts";

/** The server gives no more at once. What was loaded beyond stays behind what is asked for again. */
const mostAtOnce = 200;

/** A list as far as it is loaded, with what is told of the whole of it. */
export type Pages<Item, Facts = unknown> = { items: Item[]; more: boolean } & Facts;

/** After what a page comes (null: it is the first), and how long it is. */
interface Place<Item, Facts> {
  after: Pages<Item, Facts> | null;
  limit: number;
}

interface Source<Question, Item, Facts> {
  /** Facts of a later page are not looked at: they hold until the list is asked for anew. */
  ask: (organizationId: string, question: Question, place: Place<Item, Facts>) => Promise<Result<Pages<Item, Facts>, Refusal>>;
  keyOf: (item: Item) => string;
  perPage: number;
  /** What is asked before anybody chooses; without it nothing is. */
  question?: Question;
  /** Pulls keep the items up to date, so they have to begin where the answer ends. It says no version: it is as old as what was known when it was asked for. */
  pulled?: boolean;
}

export interface PagesAtoms<Question, Item, Facts> {
  /** What is shown. */
  listAtom: Atom<Load<Pages<Item, Facts>>>;
  /** Says what is asked; what another question brought is not shown as its own. */
  chooseAtom: WritableAtom<null, [Question], void>;
  /** Asks anew for what is shown, or for the page after it; false where no answer came. */
  loadAtom: WritableAtom<null, ["first" | "more"], Promise<boolean>>;
  /** Asks anew where something was asked for (the answer may still be on its way); false where no answer came. */
  renewAtom: WritableAtom<null, [], Promise<boolean>>;
  /** Changes what is shown. */
  changeAtom: WritableAtom<null, [(items: Item[]) => Item[]], void>;
}

/**
 * A list that is asked for page by page. Asked for anew it stays as long as it was; an older answer never comes over a newer one;
 * what is shown stays where asking fails.
 */
export function atomsWithPages<Question, Item, Facts = unknown>(source: Source<Question, Item, Facts>): PagesAtoms<Question, Item, Facts> {
  const { ask, keyOf, perPage, pulled = false } = source;
  const rawListAtom = atom<Load<Pages<Item, Facts>>>(loading);
  const rawAskedAtom = atom<{ question: Question } | null>(source.question === undefined ? null : { question: source.question });
  const goingOnAtom = atom<unknown>(null);
  const latestAtom = atom(() => createLatest());

  const shownAtom = atom((get) => {
    const list = get(rawListAtom);
    return list.status === "ready" ? list.value : null;
  });

  const showAtom = atom(null, (_get, set, value: Pages<Item, Facts>, since: number | null) => {
    set(rawListAtom, { status: "ready", value });
    if (pulled && since !== null) set(noteVersionAtom, since);
  });

  const askAnewAtom = atom(null, async (get, set): Promise<boolean> => {
    const organizationId = get(organizationIdAtom);
    const asked = get(rawAskedAtom);
    if (organizationId === null || asked === null) return true;
    const limit = Math.min(Math.max(get(shownAtom)?.items.length ?? 0, perPage), mostAtOnce);
    const since = get(versionAtom);
    const mayShow = get(latestAtom).ask();
    const answer = await attempt(() => ask(organizationId, asked.question, { after: null, limit }));
    // Another question was asked meanwhile: its own answer is on the way.
    if (get(rawAskedAtom) !== asked) return true;
    const held = get(shownAtom);
    if (!answer.ok && held === null) set(rawListAtom, toLoad(answer));
    if (answer.ok && mayShow()) set(showAtom, renew(held, answer.value, limit), since);
    return answer.ok;
  });

  const goOnAtom = atom(null, async (get, set): Promise<boolean> => {
    const organizationId = get(organizationIdAtom);
    const asked = get(rawAskedAtom);
    const after = get(shownAtom);
    if (organizationId === null || asked === null || after?.more !== true || get(goingOnAtom) === asked) return true;
    set(goingOnAtom, asked);
    const since = get(versionAtom);
    const answer = await attempt(() => ask(organizationId, asked.question, { after, limit: perPage }));
    set(goingOnAtom, (going: unknown) => (going === asked ? null : going));
    const held = get(shownAtom);
    if (get(rawAskedAtom) !== asked || held === null) return true;
    if (!answer.ok) return false;
    // Asked for anew meanwhile, the list ends elsewhere: the page after that end is wanted.
    if (endOf(held) !== endOf(after)) return set(loadAtom, "more");
    set(showAtom, { ...held, items: [...held.items, ...notIn(held.items, answer.value.items)], more: answer.value.more }, since);
    return true;
  });

  const loadAtom: WritableAtom<null, ["first" | "more"], Promise<boolean>> = atom(null, (_get, set, next) =>
    set(next === "first" ? askAnewAtom : goOnAtom),
  );

  function renew(held: Pages<Item, Facts> | null, page: Pages<Item, Facts>, limit: number): Pages<Item, Facts> {
    const beyond = held !== null && page.more ? notIn(page.items, held.items.slice(limit)) : [];
    const more = page.more && (beyond.length === 0 || held?.more === true);
    return { ...page, items: [...page.items, ...beyond], more };
  }

  function notIn(known: readonly Item[], items: readonly Item[]): Item[] {
    const keys = new Set(known.map(keyOf));
    return items.filter((item) => !keys.has(keyOf(item)));
  }

  const endOf = ({ items }: Pages<Item, Facts>) => [items.length, ...items.slice(-1).map(keyOf)].join(" ");

  return {
    listAtom: atom((get) => get(rawListAtom)),
    chooseAtom: atom(null, (get, set, question) => {
      if (JSON.stringify(get(rawAskedAtom)?.question) === JSON.stringify(question)) return;
      set(rawAskedAtom, { question });
      set(rawListAtom, loading);
    }),
    loadAtom,
    renewAtom: atom(null, (get, set) => (get(latestAtom).asked ? set(askAnewAtom) : Promise.resolve(true))),
    changeAtom: atom(null, (get, set, change) => {
      const held = get(shownAtom);
      if (held !== null) set(rawListAtom, { status: "ready", value: { ...held, items: change(held.items) } });
    }),
  };
}
