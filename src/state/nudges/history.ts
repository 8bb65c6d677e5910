import type { Nudge } from "../../core/nudge/nudge.ts";
import { listNudges } from "../../data/list-nudges.ts";
import { pageOf } from "../page-of.ts";
import { atomsWithPages } from "../pages.ts";

const pages = atomsWithPages<null, Nudge>({
  ask: async (organizationId, _question, { after, limit }) =>
    pageOf(await listNudges(organizationId, after?.items.at(-1) ?? null, limit), limit),
  keyOf: ({ id }) => id,
  perPage: 20,
  question: null,
});

/** The nudges that the person sees, as far as they are loaded, the newest first. */
export const nudgeHistoryAtom = pages.listAtom;

/** Asks anew for what is shown, or for the page after it. */
export const loadNudgeHistoryAtom = pages.loadAtom;
