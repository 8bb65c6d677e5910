import { atom } from "jotai";
import { ok } from "../core/result.ts";
import { connectBackend } from "../data/client.ts";
import { openPlatform } from "../platform/current.ts";
import { attempt } from "./attempt.ts";
import { within } from "../platform/within.ts";
import { firstRead, restoreCopyAtom } from "./local-copy/restore-copy.ts";
import { failSessionAtom, openSessionAtom, sessionIsKeptAtom } from "./session.ts";
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

/** A page that is never in sight is never drawn. */
const drawnWithinMs = 1_000;

const drawingAtom = atom(() => {
  let done = () => {};
  const drawn = new Promise<void>((resolve) => (done = resolve));
  return { drawn, done };
});

/** The pages stand on the screen: whatever waited for that may begin. */
export const noteDrawnAtom = atom(null, (get) => get(drawingAtom).done());

/** Opens the platform, shows what this device keeps and connects to the backend, once. Signs in too, but is done before that. */
export const startAppAtom = atom(null, async (get, set, { supabaseUrl, publishableKey }: Addresses) => {
  if (get(begunAtom)) return;
  set(begunAtom, true);
  const opened = await attempt(async () => ok(await openPlatform(firstRead)));
  if (!opened.ok) {
    set(failSessionAtom, opened.error.code);
    return;
  }
  const platform = opened.value;
  if (platform === null) {
    set(rawStartAtom, "outside");
    return;
  }
  // What is kept on this device stands before anybody is asked; who is asked says whether it may stay.
  const shown = async () => (get(sessionIsKeptAtom) ? within(drawnWithinMs, () => get(drawingAtom).drawn) : null);
  const getZaloToken = () => shown().then(() => platform.getAccessToken());
  connectBackend({ url: supabaseUrl, publishableKey, getZaloToken });
  if (await isWithdrawn()) {
    set(rawStartAtom, "withdrawn");
    return;
  }
  set(rawStartAtom, "started");
  await set(restoreCopyAtom);
  void set(openSessionAtom);
});
