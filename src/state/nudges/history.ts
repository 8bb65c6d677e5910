import { atom } from "jotai";
import type { Nudge } from "../../core/nudge/nudge.ts";
import { listNudges } from "../../data/list-nudges.ts";
import { attempt } from "../attempt.ts";
import { loading, toLoad, type Load } from "../load.ts";
import { organizationIdAtom, selfAtom } from "../session.ts";

export interface NudgeHistory {
  nudges: Nudge[];
  more: boolean;
}

const perPage = 20;
const rawHistoryAtom = atom<Load<NudgeHistory>>(loading);

/** The nudges that the person sees, as far as they are loaded, the newest first. */
export const nudgeHistoryAtom = atom((get) => get(rawHistoryAtom));

/** Of the nudges of this person among them, those of which some card has not moved since. */
export const unansweredNudgesAtom = atom((get): Nudge[] => {
  const held = get(rawHistoryAtom);
  const self = get(selfAtom)?.id;
  return held.status !== "ready" ? [] : held.value.nudges.filter(({ by, stands }) => by?.id === self && (stands.unchanged ?? 0) > 0);
});

/** Asks for the first page, or for the one after what is shown. */
export const loadNudgeHistoryAtom = atom(null, async (get, set, next: "first" | "more") => {
  const organizationId = get(organizationIdAtom);
  if (organizationId === null) return;
  const held = get(rawHistoryAtom);
  const shown = next === "more" && held.status === "ready" ? held.value.nudges : [];
  const answer = await attempt(() => listNudges(organizationId, shown.at(-1) ?? null, perPage));
  if (answer.ok) {
    set(rawHistoryAtom, { status: "ready", value: { nudges: [...shown, ...answer.value], more: answer.value.length === perPage } });
  } else if (held.status !== "ready") set(rawHistoryAtom, toLoad(answer));
});
