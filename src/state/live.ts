import { atom } from "jotai";
import type { RefusalCode } from "../core/refusal.ts";
import { ok } from "../core/result.ts";
import { getChanges } from "../data/get-changes.ts";
import { watchPokes } from "../data/watch-pokes.ts";
import { getPlatform } from "../platform/current.ts";
import { applyChangesAtom } from "./apply-changes.ts";
import { attempt } from "./attempt.ts";
import { refreshOpenCardAtom } from "./card.ts";
import { leaveOrganizationAtom } from "./leave-organization.ts";
import { tellNewsAtom } from "./news.ts";
import { loadUnreadAtom, noteUnreadAtom } from "./notifications/unread.ts";
import { refreshOverdueAtom } from "./overdue.ts";
import { notePulledAtom } from "./pulled.ts";
import { createPuller } from "./puller.ts";
import { organizationIdAtom, renewSessionAtom, sessionIsKeptAtom } from "./session.ts";
import { raiseVersionAtom, versionAtom } from "./version.ts";

/** Lost pokes cost nothing: so often the app pulls without any. */
const slowIntervalMs = 3 * 60_000;
const changesAtOnce = 200;

const rawOnlineAtom = atom(true);

/** False while the network is away, so that a bar can say so. */
export const onlineAtom = atom((get) => get(rawOnlineAtom));

const pullNowAtom = atom<{ pull: () => void }>({ pull: () => undefined });

/** Pulls what changed, now; for a write that was refused because something changed meanwhile. */
export const pullAtom = atom(null, (get) => get(pullNowAtom).pull());

/** The membership has ended, or the person is nobody any more. */
const isOutside = (code: RefusalCode) => code === "organization.not_found" || code === "auth.required";

/** Keeps what is shown up to date until the returned function is called. */
export const goLiveAtom = atom(null, (get, set): (() => void) => {
  const organizationId = get(organizationIdAtom);
  if (organizationId === null) return () => undefined;

  const puller = createPuller({
    getVersion: () => get(versionAtom),
    ask: async (since) => {
      const changes = await attempt(() => getChanges(organizationId, since, changesAtOnce));
      if (!changes.ok && isOutside(changes.error.code)) void set(leaveOrganizationAtom, organizationId);
      return changes;
    },
    apply: (changes) => {
      set(applyChangesAtom, changes);
      set(raiseVersionAtom, changes.version);
      set(noteUnreadAtom, changes.unread);
      set(notePulledAtom);
    },
    onReached: (online) => set(rawOnlineAtom, online),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
  const pull = (announced?: number) => {
    if (get(sessionIsKeptAtom)) void set(renewSessionAtom);
    if (get(versionAtom) !== null) return void puller.pull(announced);
    // Opened by a link to a card, a report or what is overdue, the app knows no version yet: nothing but that can be old.
    void set(refreshOpenCardAtom);
    set(refreshOverdueAtom);
    void set(loadUnreadAtom);
    set(tellNewsAtom);
    set(notePulledAtom);
  };
  set(pullNowAtom, { pull: () => pull() });
  // The first pull comes with the first poke or the slow interval; the bell is there before.
  void set(loadUnreadAtom);

  const platform = getPlatform();
  const stops = [
    platform.onResume(() => pull()),
    platform.onNetworkChange((online) => {
      if (online) pull();
      else set(rawOnlineAtom, false);
    }),
  ];
  const timer = setInterval(() => pull(), slowIntervalMs);
  const watch = new AbortController();
  const listener = { onPoke: pull, onOpen: () => pull() };
  void attempt(async () => ok(await watchPokes(organizationId, listener, watch.signal)));
  return () => {
    clearInterval(timer);
    puller.stop();
    watch.abort();
    for (const stop of stops) stop();
  };
});
