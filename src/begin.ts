import { createStore } from "jotai/vanilla";
import { readEnvironment } from "./app/environment.ts";
import { openFirstPage } from "./app/first-pages.ts";
import { loadFirstScreens } from "./app/load-first-screens.ts";
import { roleAtom, sessionIsKeptAtom } from "./state/session.ts";
import { startAppAtom } from "./state/start.ts";

/** So long nothing is drawn while the device is asked what it keeps: drawn once, it is there sooner than after empty places. */
const worthWaitingMs = 250;

/** What the app has in memory. */
export const store = createStore();

const screens = loadFirstScreens().catch(() => null);

/**
 * The app has begun: what the device keeps stands in its memory and the first screens are here, if that is soon. Both are fetched
 * while React is still being evaluated.
 */
export const opened: Promise<unknown> = Promise.race([
  (async () => {
    await store.set(startAppAtom, readEnvironment());
    const role = store.get(roleAtom);
    if (!store.get(sessionIsKeptAtom) || role === null) return;
    openFirstPage(role);
    await screens;
  })(),
  new Promise((resolve) => setTimeout(resolve, worthWaitingMs)),
]);
