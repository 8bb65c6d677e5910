import { atom } from "jotai";
import type { Nudge } from "../../core/nudge/nudge.ts";
import { listNudges } from "../../data/list-nudges.ts";
import { pageOf } from "../page-of.ts";
import { atomsWithPages } from "../pages.ts";
import { selfAtom } from "../session.ts";

const pages = atomsWithPages<null, Nudge>({
  ask: async (organizationId, _question, { after, limit }) =>
    pageOf(await listNudges(organizationId, after?.items.at(-1) ?? null, limit), limit),
  keyOf: ({ id }) => id,
  perPage: 20,
  question: null,
});

/** The nudges that the person sees, as far as they are loaded, the newest first. */
export const nudgeHistoryAtom = pages.listAtom;

/** Of the nudges of this person among them, those of which some card has not moved since. */
export const unansweredNudgesAtom = atom((get): Nudge[] => {
  const held = get(nudgeHistoryAtom);
  const self = get(selfAtom)?.id;
  return held.status !== "ready" ? [] : held.value.items.filter(({ by, stands }) => by?.id === self && (stands.unchanged ?? 0) > 0);
});

/** Asks anew for what is shown, or for the page after it. */
export const loadNudgeHistoryAtom = pages.loadAtom;
