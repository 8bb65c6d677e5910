import type { BoardChanges } from "../core/board/board.ts";
import type { Result } from "../core/result.ts";
import type { Refusal } from "../data/errors.ts";

interface PullerParts {
  /** The version of what is shown; null while nothing is. */
  getVersion: () => number | null;
  ask: (since: number) => Promise<Result<BoardChanges, Refusal>>;
  apply: (changes: BoardChanges) => void;
  /** Tells after every try whether the server was reached. */
  onReached: (online: boolean) => void;
  wait: (milliseconds: number) => Promise<void>;
}

export interface Puller {
  /** Brings what is shown up to now, and at least to `target`, which a poke announced. */
  pull(target?: number): Promise<void>;
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

  /** One question; false when the server could not be reached. */
  async function askOnce(): Promise<boolean> {
    const since = getVersion();
    if (since === null) return true;
    const changes = await ask(since);
    if (stopped) return true;
    onReached(changes.ok || changes.error.code !== "network.offline");
    if (!changes.ok) return changes.error.code !== "network.offline";
    apply(changes.value);
    // A version that does not grow would ask for the same again and again.
    if (changes.value.more && changes.value.version > since) wanted = true;
    return true;
  }

  async function run(): Promise<void> {
    for (let short = 0; wanted && !stopped;) {
      wanted = false;
      const reached = await askOnce();
      const version = getVersion();
      if (!reached) {
        await wait(offlineWaitMs);
        wanted = true;
      } else if (version !== null && version < target && short < shortfallTries) {
        short += 1;
        await wait(shortfallWaitMs * short);
        wanted = true;
      }
    }
  }

  return {
    pull(announced = 0) {
      target = Math.max(target, announced);
      const version = getVersion();
      if (announced > 0 && version !== null && version >= announced) return running ?? Promise.resolve();
      wanted = true;
      running ??= run().finally(() => {
        running = null;
      });
      return running;
    },
    stop() {
      stopped = true;
    },
  };
}
