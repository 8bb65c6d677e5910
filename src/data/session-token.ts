import { ok, type Result } from "../core/result.ts";
import type { Refusal } from "./errors.ts";

/** A JWT of ours and how long it is good for. */
export interface SignedToken {
  token: string;
  lifetimeSeconds: number;
}

export interface TokenKeeper {
  /** The token in memory, or a new one where it is missing or about to expire. */
  current(): Promise<Result<string, Refusal>>;
  /** A token other than `stale`, which the server refused. */
  renew(stale: string): Promise<Result<string, Refusal>>;
}

/** Renewed this long before it expires, so that no call and no channel meets an expired one. */
const marginMs = 90_000;

/** Keeps one JWT in memory and signs in again when it has to; callers at the same time share one sign-in. */
export function createTokenKeeper(signIn: () => Promise<Result<SignedToken, Refusal>>, now: () => number = Date.now): TokenKeeper {
  let held: { token: string; goodUntil: number } | null = null;
  let pending: Promise<Result<string, Refusal>> | null = null;

  async function signInOnce(): Promise<Result<string, Refusal>> {
    const signed = await signIn();
    if (!signed.ok) return signed;
    const lifetimeMs = signed.value.lifetimeSeconds * 1000;
    held = { token: signed.value.token, goodUntil: now() + lifetimeMs - Math.min(marginMs, lifetimeMs / 2) };
    return ok(held.token);
  }

  function fresh(): Promise<Result<string, Refusal>> {
    pending ??= signInOnce().finally(() => {
      pending = null;
    });
    return pending;
  }

  return {
    current: () => (held !== null && now() < held.goodUntil ? Promise.resolve(ok(held.token)) : fresh()),
    renew(stale) {
      if (held !== null && held.token !== stale) return this.current();
      held = null;
      return fresh();
    },
  };
}
