import { atom } from "jotai";
import { getSession } from "../data/get-session.ts";
import { attempt } from "./attempt.ts";
import { forgetDevice } from "./local-copy/device-store.ts";
import { startAnewAtom } from "./start-anew.ts";
import { withdrawingAtom } from "./withdrawn.ts";

/**
 * The server says that the person does not belong to the organization any more: what the phone holds of it goes. Somebody who
 * belongs nowhere keeps nothing at all; who works for another organization keeps what was written there and not sent yet.
 */
export const leaveOrganizationAtom = atom(null, async (get, set, organizationId: string) => {
  if (get(withdrawingAtom)) return;
  const answer = await attempt(getSession);
  if (answer.ok && answer.value.memberships.some(({ organization }) => organization.id === organizationId)) return;
  // Nobody could be asked: the next pull finds out.
  if (!answer.ok && answer.error.code !== "auth.required") return;
  if (!answer.ok || answer.value.memberships.length === 0) await forgetDevice();
  set(startAnewAtom);
});
