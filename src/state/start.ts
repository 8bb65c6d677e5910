import { atom } from "jotai";
import { ok } from "../core/result.ts";
import { connectBackend } from "../data/client.ts";
import { openPlatform } from "../platform/current.ts";
import { attempt } from "./attempt.ts";
import { restoreCopyAtom } from "./local-copy/restore-copy.ts";
import { failSessionAtom, openSessionAtom } from "./session.ts";
import { isWithdrawn } from "./withdrawn.ts";

/** Addresses of the backend. */
export interface Addresses {
  supabaseUrl: string;
  publishableKey: string;
}

const rawStartAtom = atom<"starting" | "outside" | "withdrawn" | "started">("starting");

/** Whether the app found a place to run in; "outside" is a browser without Zalo, "withdrawn" the phone of who took the consent back. */
export const startAtom = atom((get) => get(rawStartAtom));

const begunAtom = atom(false);

/** Opens the platform, shows what this device keeps, connects to the backend and signs in, once. */
export const startAppAtom = atom(null, async (get, set, { supabaseUrl, publishableKey }: Addresses) => {
  if (get(begunAtom)) return;
  set(begunAtom, true);
  const opened = await attempt(async () => ok(await openPlatform()));
  if (!opened.ok) {
    set(failSessionAtom, opened.error.code);
    return;
  }
  const platform = opened.value;
  if (platform === null) {
    set(rawStartAtom, "outside");
    return;
  }
  connectBackend({ url: supabaseUrl, publishableKey, getZaloToken: () => platform.getAccessToken() });
  if (await isWithdrawn()) {
    set(rawStartAtom, "withdrawn");
    return;
  }
  set(rawStartAtom, "started");
  // What is kept on this device stands before anybody is asked; who is asked says whether it may stay.
  await set(restoreCopyAtom);
  await set(openSessionAtom);
});
