import type { BoardChanges } from "../core/board/board.ts";
import type { Result } from "../core/result.ts";
import type { Refusal } from "../data/errors.ts";
import { isAway } from "./is-away.ts";

interface PullerParts {
  /** The version of what is shown; null where none is known yet. */
  getVersion: () => number | null;
  /** Asks what changed since a version, or only which version it is now. */
  ask: (since: number | null) => Promise<Result<BoardChanges, Refusal>>;
  /** Shows what a question from `since` on has brought, and raises the version; false where it could not all be shown. */
  apply: (changes: BoardChanges, since: number | null) => Promise<boolean>;
  /** Tells after every try whether the server was reached. */
  onReached: (online: boolean) => void;
  wait: (milliseconds: number) => Promise<void>;
}

export interface Puller {
  /** Brings what is shown up to now, and at least to `target`, which a poke announced. */
  pull(target?: number): Promise<void>;
  /** The same at once: a question from before the phone slept is waited for no longer. */
  wake(): Promise<void>;
  stop(): void;
}

/** A poke can be faster than what it tells of; so often a pull that fell short of it is tried again. */
const shortfallTries = 5;
const shortfallWaitMs = 300;
const offlineWaitMs = 8_000;

/** Pulls one at a time; whoever asks meanwhile is served by one further pull. */
export function createPuller({ getVersion, ask, apply, onReached, wait }: PullerParts): Puller {
  let target = 0;
  let wanted = false;
  let running: Promise<void> | null = null;
  let stopped = false;
  let giveUpAsking = () => undefined as void;
  let giveUpWaiting = () => undefined as void;

  /** One question, and what it brings; false where it is to be tried again later. */
  async function askOnce(): Promise<boolean> {
    const since = getVersion();
    const lost = new Promise<null>((resolve) => (giveUpAsking = () => resolve(null)));
    const changes = await Promise.race([ask(since), lost]);
    if (stopped || changes === null) return true;
    const reached = changes.ok || !isAway(changes.error.code);
    onReached(reached);
    if (!changes.ok) return reached;
    const shown = await Promise.race([apply(changes.value, since), lost]);
    if (shown !== true) return shown === null;
    const version = getVersion();
    // A version that does not grow would ask for the same again and again.
    if (changes.value.more && changes.value.version > (since ?? 0)) wanted = true;
    // Something older was shown while the answer was on its way.
    if (version !== null && version < changes.value.version) wanted = true;
    return true;
  }

  async function waitUnlessWoken(): Promise<void> {
    const woken = new Promise<void>((resolve) => (giveUpWaiting = resolve));
    await Promise.race([wait(offlineWaitMs), woken]);
    giveUpWaiting = () => undefined;
  }

  async function run(): Promise<void> {
    for (let short = 0; wanted && !stopped;) {
      wanted = false;
      const reached = await askOnce();
      const version = getVersion();
      if (!reached) {
        await waitUnlessWoken();
        wanted = true;
      } else if (!wanted && version !== null && version < target && short < shortfallTries) {
        short += 1;
        await wait(shortfallWaitMs * short);
        wanted = true;
      }
    }
  }

  function pull(announced = 0): Promise<void> {
    target = Math.max(target, announced);
    const version = getVersion();
    if (announced > 0 && version !== null && version >= announced) return running ?? Promise.resolve();
    wanted = true;
    giveUpWaiting();
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    pull,
    wake() {
      giveUpAsking();
      return pull();
    },
    stop() {
      stopped = true;
      giveUpAsking();
      giveUpWaiting();
    },
  };
}
