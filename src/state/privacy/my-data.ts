import { atom } from "jotai";
import type { MyData } from "../../core/organization/organization.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { getBackend } from "../../data/client.ts";
import { forgetMyPhone } from "../../data/forget-my-phone.ts";
import { getMyData } from "../../data/get-my-data.ts";
import { getPlatform } from "../../platform/current.ts";
import { attempt } from "../attempt.ts";
import { loading, toLoad, type Load } from "../load.ts";
import { loadPermissionsAtom } from "../permissions.ts";
import { renewSessionAtom } from "../session.ts";

const rawDataAtom = atom<Load<MyData>>(loading);

/** What is kept of the person. */
export const myDataAtom = atom((get) => get(rawDataAtom));

/** Asks what is kept, and what Zalo may tell. */
export const loadMyDataAtom = atom(null, async (get, set) => {
  void set(loadPermissionsAtom);
  const answer = toLoad(await attempt(getMyData));
  if (answer.status === "ready" || get(rawDataAtom).status !== "ready") set(rawDataAtom, answer);
});

/** Takes the number away; answers why not, or null. */
export const forgetMyPhoneAtom = atom(null, async (_get, set): Promise<RefusalCode | null> => {
  const answer = await attempt(forgetMyPhone);
  if (!answer.ok) return answer.error.code;
  await set(loadMyDataAtom);
  return null;
});

/** Asks the person for name and picture, on a tap alone, and signs in again so that the server learns them; tells whether they were given. */
export const allowNameAtom = atom(null, async (_get, set): Promise<boolean> => {
  const given = await getPlatform().allowName();
  if (given) {
    const { tokens } = getBackend();
    const held = await tokens.current();
    if (held.ok) await tokens.renew(held.value);
    await set(renewSessionAtom);
  }
  await set(loadMyDataAtom);
  return given;
});
