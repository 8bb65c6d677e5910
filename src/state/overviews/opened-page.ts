import { atom, type WritableAtom } from "jotai";
import type { RefusalCode } from "../../core/refusal.ts";
import type { Result } from "../../core/result.ts";
import type { Refusal } from "../../data/errors.ts";
import { attempt } from "../attempt.ts";
import { loading, toLoad, type Load } from "../load.ts";

/** What the page in sight is of, and what is known of it. */
export interface OpenedPage<T> {
  id: string;
  content: Load<T>;
}

interface OpenedPageAtoms<T> {
  openedAtom: WritableAtom<OpenedPage<T> | null, [page: OpenedPage<T>], void>;
  /** Asks for it; the same page stays in sight until the answer comes. */
  loadAtom: WritableAtom<null, [id: string], Promise<void>>;
}

/** The atoms of a page that shows one thing; `gone` are refusals that take from sight what was shown. */
export function openedPageAtoms<T>(ask: (id: string) => Promise<Result<T, Refusal>>, gone: readonly RefusalCode[]): OpenedPageAtoms<T> {
  const rawOpenedAtom = atom<OpenedPage<T> | null>(null);
  const loadAtom = atom(null, async (get, set, id: string) => {
    if (get(rawOpenedAtom)?.id !== id) set(rawOpenedAtom, { id, content: loading });
    const answer = await attempt(() => ask(id));
    const held = get(rawOpenedAtom);
    if (held?.id !== id) return;
    const keeps = held.content.status === "ready" && !answer.ok && !gone.includes(answer.error.code);
    if (!keeps) set(rawOpenedAtom, { id, content: toLoad(answer) });
  });
  return { openedAtom: rawOpenedAtom, loadAtom };
}
