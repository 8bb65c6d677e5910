import { atom } from "jotai";
import type { NudgeTarget } from "../../core/nudge/nudge-target.ts";
import type { NudgeReach, SentNudge } from "../../core/nudge/nudge.ts";
import { refuse, type Result } from "../../core/result.ts";
import type { Refusal } from "../../data/errors.ts";
import { type CardNudge, nudgeCards } from "../../data/nudge-cards.ts";
import { previewNudge } from "../../data/preview-nudge.ts";
import { attempt } from "../attempt.ts";
import { refreshOpenCardAtom } from "../card.ts";
import { pullAtom } from "../live.ts";
import { organizationIdAtom, roleAtom } from "../session.ts";
import { wishesAtom } from "../wishes.ts";

/** Whether this person may nudge; the database decides in the end. */
export const mayNudgeAtom = atom((get) => ["leader", "coordinator"].includes(get(roleAtom) ?? ""));

/** Whether there is a history of nudges for this person to see. */
export const seesNudgesAtom = atom((get) => ["leader", "coordinator", "viewer", "unit_head"].includes(get(roleAtom) ?? ""));

/** Whom a nudge would reach. */
export const previewNudgeAtom = atom(null, async (get, _set, target: NudgeTarget): Promise<Result<NudgeReach, Refusal>> => {
  const organizationId = get(organizationIdAtom);
  if (organizationId === null) return refuse({ code: "membership.none" });
  return attempt(() => previewNudge(organizationId, target));
});

/** «Đôn đốc»; answers whom it reached. One whose answer got lost goes again as the same. */
export const nudgeCardsAtom = atom(null, async (get, set, nudge: CardNudge): Promise<Result<SentNudge, Refusal>> => {
  const organizationId = get(organizationIdAtom);
  if (organizationId === null) return refuse({ code: "membership.none" });
  const note = nudge.note?.trim() ?? "";
  const wish = { ...nudge, note: note === "" ? null : note };
  const answer = await get(wishesAtom).send(["nudge-cards", wish], (requestId) => nudgeCards(organizationId, wish, requestId));
  if (answer.ok) {
    set(pullAtom);
    void set(refreshOpenCardAtom);
  }
  return answer;
});
