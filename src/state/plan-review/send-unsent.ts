import { atom } from "jotai";
import { savePlanDraft } from "../../data/save-plan-draft.ts";
import { attempt } from "../attempt.ts";
import { organizationIdAtom } from "../session.ts";
import { deviceDrafts } from "./device-drafts.ts";
import { sameJson } from "./same-json.ts";

/** Sends the drafts that an earlier visit left on this device alone, so that the list of reviews has them. */
export const sendUnsentAtom = atom(null, async (get) => {
  const organizationId = get(organizationIdAtom);
  const drafts = deviceDrafts();
  for (const id of await drafts.unsent()) {
    const draft = await drafts.read(id);
    if (draft === null) await drafts.remove(id);
    if (!draft?.dirty || draft.organizationId !== organizationId) continue;
    const answer = await attempt(() => savePlanDraft(draft));
    if (answer.ok) {
      // What was edited in the meantime stays to be sent, from the version that the server has now.
      const now = await drafts.read(id);
      if (now !== null && !sameJson(now.review, draft.review)) await drafts.write({ ...now, version: answer.value.version });
      else await drafts.remove(id);
    }
    // Confirmed or thrown away elsewhere: nothing is left to send it to.
    else if (answer.error.code === "draft.not_found") await drafts.remove(id);
  }
});
