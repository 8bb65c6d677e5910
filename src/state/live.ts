import { atom } from "jotai";
import type { BoardChanges } from "../core/board/board.ts";
import type { RefusalCode } from "../core/refusal.ts";
import { ok, refuse, type Result } from "../core/result.ts";
import type { Refusal } from "../data/errors.ts";
import { getChanges } from "../data/get-changes.ts";
import { recheckPokes, watchPokes } from "../data/watch-pokes.ts";
import { getPlatform } from "../platform/current.ts";
import { within } from "../platform/within.ts";
import { applyChangesAtom } from "./apply-changes.ts";
import { attempt } from "./attempt.ts";
import { noteFreshAtom } from "./fresh.ts";
import { leaveOrganizationAtom } from "./leave-organization.ts";
import { loadUnreadAtom, noteUnreadAtom, unreadAtom } from "./notifications/unread.ts";
import { notePulledAtom } from "./pulled.ts";
import { createPuller } from "./puller.ts";
import { openQueueAtom } from "./queue/open-queue.ts";
import { flushQueueAtom } from "./queue/send-queue.ts";
import { copyOwnerAtom, organizationIdAtom, renewSessionAtom, sessionIsKeptAtom, todayAtom } from "./session.ts";
import { pullNowAtom, raiseVersionAtom, versionAtom } from "./version.ts";

/** Lost pokes cost nothing: so often the app pulls without any. */
const slowIntervalMs = 3 * 60_000;
/** An answer that takes longer is lost: a phone that slept never hears of it. */
const patienceMs = 20_000;
const changesAtOnce = 200;

const rawOnlineAtom = atom(true);

/** False while the network is away, so that a bar can say so. */
export const onlineAtom = atom((get) => get(rawOnlineAtom));

/** Pulls what changed, now; for a write that was refused because something changed meanwhile. */
export const pullAtom = atom(null, (get) => get(pullNowAtom).pull());

/** The membership has ended, or the person is nobody any more. */
const isOutside = (code: RefusalCode) => code === "organization.not_found" || code === "auth.required";

const askChangesAtom = atom(
  null,
  async (_get, set, organizationId: string, since: number | null): Promise<Result<BoardChanges, Refusal>> => {
    const changes = await within(patienceMs, () => attempt(() => getChanges(organizationId, since, changesAtOnce)));
    if (changes === null) return refuse({ code: "network.offline" });
    if (!changes.ok && isOutside(changes.error.code)) void set(leaveOrganizationAtom, organizationId);
    return changes;
  },
);

const showChangesAtom = atom(null, async (get, set, changes: BoardChanges, since: number | null): Promise<boolean> => {
  // Reports and messages come with no pull: they are asked for again where one of them may have changed.
  const news = since !== changes.version || changes.unread !== get(unreadAtom) || changes.today !== get(todayAtom);
  set(noteUnreadAtom, changes.unread);
  if ((await within(patienceMs, () => set(applyChangesAtom, changes))) !== true) return false;
  set(raiseVersionAtom, { since, version: changes.version });
  set(noteFreshAtom);
  set(notePulledAtom, { news });
  return true;
});

/** Keeps what is shown up to date until the returned function is called. */
export const goLiveAtom = atom(null, (get, set): (() => void) => {
  const organizationId = get(organizationIdAtom);
  if (organizationId === null) return () => undefined;

  const puller = createPuller({
    getVersion: () => get(versionAtom),
    ask: (since) => set(askChangesAtom, organizationId, since),
    apply: (changes, since) => set(showChangesAtom, changes, since),
    onReached: (online) => {
      const back = online && !get(rawOnlineAtom);
      set(rawOnlineAtom, online);
      if (back) set(flushQueueAtom);
    },
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
  const renewSession = () => get(sessionIsKeptAtom) && void set(renewSessionAtom);
  const pull = (announced?: number) => {
    renewSession();
    void puller.pull(announced);
  };
  const wake = () => {
    renewSession();
    void puller.wake();
    void attempt(async () => ok(await recheckPokes()));
    set(flushQueueAtom);
  };
  set(pullNowAtom, { pull: () => pull() });
  const owner = get(copyOwnerAtom);
  if (owner !== null) void set(openQueueAtom, owner).then(() => set(flushQueueAtom));
  // What is shown from this device's copy is brought up at once. Elsewhere the first pull comes when the channel is open; the bell
  // is there before.
  if (get(versionAtom) !== null) pull();
  else void set(loadUnreadAtom);

  const platform = getPlatform();
  const stops = [
    platform.onResume(wake),
    platform.onNetworkChange((online) => {
      if (online) wake();
      else {
        set(rawOnlineAtom, false);
        // An answer that is still on its way is from before, and says nothing of the network as it is now.
        void puller.wake();
      }
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
