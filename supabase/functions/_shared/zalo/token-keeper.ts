import type { AccountStore, KeptAccount } from "./account-store.ts";
import type { RefreshFailure, TokenPair } from "./renew-tokens.ts";

/** Why there is no token to work with. */
export interface NoToken {
  /** Nobody has connected an account yet, the pair is lost, no new one could be had just now, or the new one is refused too. */
  missing: "no_account" | "account_lost" | "account_unreachable" | "token_refused";
}

/** Gives one request its access token; lives as long as the request. */
export interface TokenKeeper {
  /** The account with a token that has not ended. */
  current: () => Promise<KeptAccount | NoToken>;
  /** The account with a newer pair than this one. */
  renewed: (generation: number) => Promise<KeptAccount | NoToken>;
  /** Renews a pair whose time has come, though it still works; null where its time has not come. */
  ahead: () => Promise<KeptAccount | NoToken | null>;
}

export interface KeeperParts {
  store: AccountStore;
  renew: (refreshToken: string) => Promise<TokenPair | RefreshFailure>;
  newId: () => string;
  /** Waits a moment while another function renews. */
  pause: () => Promise<void>;
}

/** Longer than a lease, at half a second each: then the other has broken off, and it is our turn. */
const longestWait = 150;

/** Keeps the token of a request: asked for by many messages at once, it is read and renewed once. */
export function keepToken(parts: KeeperParts): TokenKeeper {
  const { store } = parts;
  let kept: Promise<KeptAccount | NoToken> | null = null;
  let renewing: { generation: number; result: Promise<KeptAccount | NoToken> } | null = null;

  async function read(): Promise<KeptAccount | NoToken> {
    const account = await store.get();
    if (account === null) return { missing: "no_account" };
    return account.expired ? renewed(account.generation) : account;
  }

  function current(): Promise<KeptAccount | NoToken> {
    kept ??= read();
    return kept;
  }

  function renewed(generation: number): Promise<KeptAccount | NoToken> {
    // A new pair that is refused as well will not get better by being renewed for every message.
    if (renewing !== null && renewing.generation < generation) return Promise.resolve({ missing: "token_refused" });
    renewing ??= { generation, result: renew(parts, generation) };
    kept = renewing.result;
    return kept;
  }

  async function ahead(): Promise<KeptAccount | NoToken | null> {
    const account = await store.get();
    if (account === null) return { missing: "no_account" };
    return account.due ? renewed(account.generation) : null;
  }

  return { current, renewed, ahead };
}

async function renew({ store, renew, newId, pause }: KeeperParts, known: number): Promise<KeptAccount | NoToken> {
  const holder = newId();
  for (let waited = 0; waited < longestWait; waited += 1) {
    const turn = await store.begin(known, holder);
    switch (turn.state) {
      case "none":
        return { missing: "no_account" };
      case "lost":
        return { missing: "account_lost" };
      case "renewed":
        return (await store.get()) ?? { missing: "no_account" };
      case "wait":
        await pause();
        continue;
      case "refresh": {
        const answer = await renew(turn.refreshToken);
        if ("failure" in answer) {
          await store.fail(turn.generation, holder, answer);
          return { missing: answer.failure === "used_up" ? "account_lost" : "account_unreachable" };
        }
        // Stored before anybody uses it: what is lost here is lost for good.
        await store.finish(turn.generation, answer);
        return (await store.get()) ?? { missing: "no_account" };
      }
    }
  }
  return { missing: "account_unreachable" };
}
