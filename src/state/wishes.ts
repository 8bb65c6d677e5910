import { atom } from "jotai";
import type { RefusalCode } from "../core/refusal.ts";
import type { Result } from "../core/result.ts";
import type { Refusal } from "../data/errors.ts";
import { attempt } from "./attempt.ts";
import { newId } from "./new-id.ts";

/** After these nobody knows whether the server has done it. */
const lost: readonly RefusalCode[] = ["network.offline", "server.failed"];
/** Who asks for the same after so long means it anew: by then the screen shows what the server has. */
const keepMs = 10 * 60_000;

interface Unanswered {
  id: string;
  until: number;
}

export interface Wishes {
  /** Sends a wish; one whose answer got lost goes again under the id it had, so that it is stored once. */
  send<T>(wish: readonly unknown[], ask: (requestId: string) => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>>;
}

/** Remembers the ids of what was sent without an answer; two wishes under way at once stay two. */
export function createWishes(now: () => number = Date.now): Wishes {
  const unanswered = new Map<string, Unanswered[]>();
  return {
    async send(wish, ask) {
      const key = JSON.stringify(wish);
      const [oldest, ...others] = (unanswered.get(key) ?? []).filter(({ until }) => until > now());
      unanswered.set(key, others);
      const id = oldest?.id ?? newId();
      const answer = await attempt(() => ask(id));
      const left = unanswered.get(key) ?? [];
      if (!answer.ok && lost.includes(answer.error.code)) left.push({ id, until: now() + keepMs });
      if (left.length === 0) unanswered.delete(key);
      else unanswered.set(key, left);
      return answer;
    },
  };
}

/** The wishes of this app. */
export const wishesAtom = atom(() => createWishes());
