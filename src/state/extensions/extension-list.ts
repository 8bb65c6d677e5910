import { atom } from "jotai";
import type { ExtensionList } from "../../core/board/extension.ts";
import { listExtensions } from "../../data/list-extensions.ts";
import { attempt } from "../attempt.ts";
import { createDelayed } from "../delayed.ts";
import { createLatest } from "../latest.ts";
import { loading, toLoad, type Load } from "../load.ts";
import { organizationIdAtom, roleAtom } from "../session.ts";

const perPage = 50;
/** So long several changes gather before the list is asked for again. */
const refreshAfterMs = 600;

const rawExtensionsAtom = atom<Load<ExtensionList>>(loading);
const delayedAtom = atom(() => createDelayed(refreshAfterMs));
const latestAtom = atom(() => createLatest());

/** Requests that wait for a decision, as far as they are loaded, and how many there are. */
export const extensionsAtom = atom((get) => get(rawExtensionsAtom));

/** Whether the person decides on extensions; the database has the last word. */
export const decidesExtensionsAtom = atom((get) => ["leader", "coordinator"].includes(get(roleAtom) ?? ""));

/** Asks for the first page, or for the one after what is shown. */
export const loadExtensionsAtom = atom(null, async (get, set, next: "first" | "more") => {
  const organizationId = get(organizationIdAtom);
  if (organizationId === null) return;
  const held = get(rawExtensionsAtom);
  const loaded = held.status === "ready" ? held.value.extensions : [];
  const shown = next === "more" ? loaded : [];
  // Asked for anew, further pages stay as far as one answer brings them.
  const wanted = next === "more" ? perPage : Math.max(perPage, loaded.length);
  const mayShow = get(latestAtom).ask();
  const answer = await attempt(() => listExtensions(organizationId, shown.at(-1)?.id ?? null, wanted));
  if (answer.ok) {
    if (!mayShow()) return;
    const { count, extensions } = answer.value;
    set(rawExtensionsAtom, { status: "ready", value: { count, extensions: [...shown, ...extensions] } });
  } else if (held.status !== "ready") set(rawExtensionsAtom, toLoad(answer));
});

/** Asks again for the list, where it was asked for (the answer may still be on its way), a little later: any change may have brought a request or closed one. */
export const refreshExtensionsAtom = atom(null, (get, set) => {
  if (get(latestAtom).asked) get(delayedAtom)(() => void set(loadExtensionsAtom, "first"));
});
