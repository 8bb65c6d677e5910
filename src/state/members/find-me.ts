import { atom } from "jotai";
import type { RefusalCode } from "../../core/refusal.ts";
import { getSession } from "../../data/get-session.ts";
import { sharePhone } from "../../data/share-phone.ts";
import { getPlatform } from "../../platform/current.ts";
import { attempt } from "../attempt.ts";
import { membershipAtom, setSessionAtom } from "../session.ts";

/** What sharing the number has led to; "unlisted": nobody has put it on a list yet. */
export type PhoneSearch =
  | { status: "idle" }
  | { status: "busy" }
  | { status: "refused"; code: RefusalCode }
  | { status: "unlisted"; phone: string }
  | { status: "joined" };

const rawSearchAtom = atom<PhoneSearch>({ status: "idle" });

/** How the search for the person by their phone number stands. */
export const phoneSearchAtom = atom((get) => get(rawSearchAtom));

/** Asks the person for the number, and the server who waits for it. Called on a tap alone: Zalo asks for consent. */
export const findMeAtom = atom(null, async (get, set): Promise<void> => {
  if (get(rawSearchAtom).status === "busy") return;
  set(rawSearchAtom, { status: "busy" });
  const search = await searchMe();
  // An earlier answer may have been lost on the way: who belonged nowhere and does now has been found by it.
  const mayHaveJoined = search.status === "joined" || (search.status === "unlisted" && get(membershipAtom) === null);
  const session = mayHaveJoined ? await attempt(getSession) : null;
  const isIn = session?.ok === true && session.value.memberships.length > 0;
  set(rawSearchAtom, isIn ? { status: "joined" } : search);
  if (isIn) set(setSessionAtom, session.value);
});

async function searchMe(): Promise<PhoneSearch> {
  const platform = getPlatform();
  const phoneToken = await platform.getPhoneToken();
  if (!phoneToken.ok) return { status: "refused", code: phoneToken.error.code };
  const accessToken = await platform.getAccessToken();
  if (!accessToken.ok) return { status: "refused", code: accessToken.error.code };
  const answer = await attempt(() => sharePhone(accessToken.value, phoneToken.value));
  if (!answer.ok) return { status: "refused", code: answer.error.code };
  return answer.value.joined > 0 ? { status: "joined" } : { status: "unlisted", phone: answer.value.phone };
}
