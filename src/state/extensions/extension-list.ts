import { atom } from "jotai";
import type { Card } from "../../core/board/card.ts";
import type { ExtensionList } from "../../core/board/extension.ts";
import { listExtensions } from "../../data/list-extensions.ts";
import { attempt } from "../attempt.ts";
import { createDelayed } from "../delayed.ts";
import { loading, toLoad, type Load } from "../load.ts";
import { organizationIdAtom, roleAtom } from "../session.ts";

const perPage = 50;
/** So long several changes gather before the list is asked for again. */
const refreshAfterMs = 600;

const rawExtensionsAtom = atom<Load<ExtensionList>>(loading);
const delayedAtom = atom(() => createDelayed(refreshAfterMs));

/** Requests that wait for a decision, as far as they are loaded, and how many there are. */
export const extensionsAtom = atom((get) => get(rawExtensionsAtom));

/** Whether the person decides on extensions; the database has the last word. */
export const decidesExtensionsAtom = atom((get) => ["leader", "coordinator"].includes(get(roleAtom) ?? ""));

/** Asks for the first page, or for the one after what is shown. */
export const loadExtensionsAtom = atom(null, async (get, set, next: "first" | "more") => {
  const organizationId = get(organizationIdAtom);
  if (organizationId === null) return;
  const held = get(rawExtensionsAtom);
  const shown = next === "more" && held.status === "ready" ? held.value.extensions : [];
  const answer = await attempt(() => listExtensions(organizationId, shown.at(-1)?.id ?? null, perPage));
  if (answer.ok) {
    const { count, extensions } = answer.value;
    set(rawExtensionsAtom, { status: "ready", value: { count, extensions: [...shown, ...extensions] } });
  } else if (held.status !== "ready") set(rawExtensionsAtom, toLoad(answer));
});

/** Asks again for the list where it is shown. */
export const refreshExtensionsAtom = atom(null, (get, set) => {
  if (get(rawExtensionsAtom).status === "ready") get(delayedAtom)(() => void set(loadExtensionsAtom, "first"));
});

/** A card that has a request, or had one, has changed: the list is asked for again, a little later. */
export const noteCardForExtensionsAtom = atom(null, (get, set, { id, extension }: Pick<Card, "id" | "extension">) => {
  const held = get(rawExtensionsAtom);
  if (held.status !== "ready") return;
  if (extension !== null || held.value.extensions.some(({ subject }) => subject.id === id)) set(refreshExtensionsAtom);
});
