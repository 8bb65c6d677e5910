import { atom } from "jotai";
import type { Extension } from "../../core/board/extension.ts";
import { ok } from "../../core/result.ts";
import { listExtensions } from "../../data/list-extensions.ts";
import { createDelayed } from "../delayed.ts";
import { countedPageOf } from "../page-of.ts";
import { atomsWithPages } from "../pages.ts";
import { roleAtom } from "../session.ts";

/** So long several changes gather before the list is asked for again. */
const refreshAfterMs = 600;

const pages = atomsWithPages<null, Extension, { count: number }>({
  async ask(organizationId, _question, { after, limit }) {
    const answer = await listExtensions(organizationId, after?.items.at(-1)?.id ?? null, limit);
    return countedPageOf(answer.ok ? ok({ count: answer.value.count, items: answer.value.extensions }) : answer, after);
  },
  keyOf: ({ id }) => id,
  perPage: 50,
  question: null,
});
const delayedAtom = atom(() => createDelayed(refreshAfterMs));

/** Requests that wait for a decision, as far as they are loaded, and how many there are. */
export const extensionsAtom = pages.listAtom;

/** Whether the person decides on extensions; the database has the last word. */
export const decidesExtensionsAtom = atom((get) => ["leader", "coordinator"].includes(get(roleAtom) ?? ""));

/** Asks anew for what is shown, or for the page after it. */
export const loadExtensionsAtom = pages.loadAtom;

/** Asks again for the list, where it was asked for, a little later: any change may have brought a request or closed one. */
export const refreshExtensionsAtom = atom(null, (get, set) => get(delayedAtom)(() => void set(pages.renewAtom)));
