import { createStore } from "jotai";
import type WebSocket from "ws";
import type { Board } from "../../src/core/board/board.ts";
import { mayMove } from "../../src/core/board/move-card.ts";
import { cardStatuses } from "../../src/core/board/card.ts";
import { ok } from "../../src/core/result.ts";
import { connectBackend } from "../../src/data/client.ts";
import { setPlatform } from "../../src/platform/current.ts";
import type { Platform } from "../../src/platform/platform.ts";
import { boardAtom, refreshBoardAtom } from "../../src/state/board.ts";
import { goLiveAtom, pullAtom } from "../../src/state/live.ts";
import { moveCardAtom } from "../../src/state/move-card.ts";
import { openSessionAtom } from "../../src/state/session.ts";
import { versionAtom } from "../../src/state/version.ts";

/** Who sits before the app, and where its server is. */
export interface LivePersonOptions {
  url: string;
  publishableKey: string;
  /** A session of ours; what the exchange with Zalo would answer. */
  token: string;
  transport: typeof WebSocket;
  /** From 0 up; what chance decides for this person. */
  seed: number;
}

/** Somebody with the app's own state and data layer, without a screen: what they see is what a screen would draw. */
export interface LivePerson {
  /** What the board shows; null before it is there. */
  board(): Board | null;
  version(): number | null;
  /** Moves a card of the board by chance; answers the refusal, or null. */
  moveOne(): Promise<string | null>;
  /** What the slow interval, and the phone's waking, do. */
  pull(): void;
  /** How often it has asked what changed. */
  questions(): number;
  /** Calls back whenever the board shows something else. */
  onBoard(seen: () => void): void;
  leave(): void;
}

/**
 * Opens the app for a person. Its data layer is one for each copy of the modules: two people in one process need
 * `vi.resetModules()` between them.
 */
export async function startLivePerson({ url, publishableKey, token, transport, seed }: LivePersonOptions): Promise<LivePerson> {
  let questions = 0;
  setPlatform({
    onResume: () => () => undefined,
    onNetworkChange: () => () => undefined,
    store: () => Promise.resolve(),
    readStored: () => Promise.resolve(null),
    readHolder: () => Promise.resolve(null),
  } as unknown as Platform);
  connectBackend({
    url,
    publishableKey,
    getZaloToken: () => Promise.resolve(ok("zalo")),
    realtime: { transport: transport as never },
    fetch(input, init) {
      const address = input instanceof Request ? input.url : input.toString();
      if (address.endsWith("/zalo-session")) return Promise.resolve(Response.json({ token }));
      if (address.endsWith("/get_changes")) questions += 1;
      return fetch(input, init);
    },
  });
  const store = createStore();
  await store.set(openSessionAtom);
  await store.set(refreshBoardAtom);
  const leave = store.set(goLiveAtom);
  const board = () => {
    const held = store.get(boardAtom);
    return held.status === "ready" ? held.value : null;
  };
  let chance = seed + 1;
  const draw = (below: number) => {
    chance = (chance * 48_271) % 2_147_483_647;
    return chance % below;
  };

  return {
    board,
    version: () => store.get(versionAtom),
    async moveOne() {
      const shown = board();
      if (shown === null) return "no board";
      const cards = cardStatuses.flatMap((status) => shown.columns[status].cards);
      const card = cards[draw(cards.length)];
      if (card === undefined) return "no card";
      const targets = cardStatuses.filter((status) => mayMove(card, status));
      const to = targets[draw(targets.length)];
      if (to === undefined) return "no place";
      return store.set(moveCardAtom, { card, to, index: draw(shown.columns[to].cards.length + 1), reason: "Chuyển thử." });
    },
    pull: () => void store.set(pullAtom),
    questions: () => questions,
    onBoard: (seen) => void store.sub(boardAtom, seen),
    leave,
  };
}

/** Where a screen tells of cards what the server does not, column by column; empty where both are the same. */
export function differencesOf(shown: Board | null, stored: Board): string[] {
  if (shown === null) return ["no board"];
  return cardStatuses.flatMap((status) => {
    const [own, server] = [shown.columns[status], stored.columns[status]];
    const words = (cards: typeof own.cards) => cards.map(({ id, rank, version }) => `${id} ${rank} ${version}`);
    const [mine, theirs] = [words(own.cards), words(server.cards)];
    // A screen may hold more than the first page, or end a few cards before it when cards have left the column.
    const common = Math.min(mine.length, theirs.length);
    const same = mine.slice(0, common).join() === theirs.slice(0, common).join() && common >= Math.min(server.count, 10);
    return [
      ...(own.count === server.count ? [] : [`${status}: ${own.count} of ${server.count}`]),
      ...(same ? [] : [`${status}: other cards`]),
    ];
  });
}
