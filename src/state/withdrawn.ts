import { atom } from "jotai";
import type { RefusalCode } from "../core/refusal.ts";
import { withdrawConsent } from "../data/withdraw-consent.ts";
import { getPlatform } from "../platform/current.ts";
import { attempt } from "./attempt.ts";
import { forgetDevice } from "./local-copy/device-store.ts";
import { startAnewAtom } from "./start-anew.ts";

const key = "withdrawn";

/** Whether the person took the consent back on this phone: then nobody is signed in until they say so. */
export async function isWithdrawn(): Promise<boolean> {
  return (await getPlatform().readStored(key)) !== null;
}

const rawWithdrawingAtom = atom(false);

/** True while the consent is being taken back: the server's refusals of that moment are expected, and no reason to clear the phone. */
export const withdrawingAtom = atom((get) => get(rawWithdrawingAtom));

/** Takes the consent back; answers why not, or null. Nothing stays on the phone but that it was done. */
export const withdrawConsentAtom = atom(null, async (_get, set): Promise<RefusalCode | null> => {
  set(rawWithdrawingAtom, true);
  const answer = await attempt(withdrawConsent);
  if (!answer.ok) {
    set(rawWithdrawingAtom, false);
    return answer.error.code;
  }
  await forgetDevice();
  await getPlatform().store(key, "yes");
  set(startAnewAtom);
  return null;
});

/** Comes back, as somebody new. */
export const comeBackAtom = atom(null, async (_get, set) => {
  await getPlatform().removeStored(key);
  set(startAnewAtom);
});
