import { createStore } from "jotai";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { BoardChanges } from "../../src/core/board/board.ts";
import { cardStatuses, type Card, type CardStatus } from "../../src/core/board/card.ts";
import { ok, refuse, type Result } from "../../src/core/result.ts";
import type { Refusal } from "../../src/data/errors.ts";
import { askUntilShown, type Asked } from "../../src/state/asked.ts";
import { createLatest } from "../../src/state/latest.ts";
import { createPuller } from "../../src/state/puller.ts";
import { noteVersionAtom, raiseVersionAtom, versionAtom } from "../../src/state/version.ts";
import { sampleCard } from "./sample-cards.ts";

/* A client that holds cards beside a server that changes them, while pokes and answers are lost, late, doubled and out of order. */

type Step =
  | { kind: "move"; card: number; to: CardStatus }
  | { kind: "archive"; card: number }
  /** Every card changes at once. */
  | { kind: "import" }
  /** A poke of any version so far, so also an old one, once more or later; pokes that are lost are those that never come. */
  | { kind: "poke"; behind: number }
  | { kind: "network"; away: boolean }
  /** The client's screen is asked for anew; the answer comes with a later step, and may be older than what it replaces. */
  | { kind: "reload" }
  | { kind: "wake" }
  /** As many turns go by, so that answers under way arrive. */
  | { kind: "time"; turns: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant("move" as const), card: fc.nat(5), to: fc.constantFrom(...cardStatuses) }),
  fc.record({ kind: fc.constant("archive" as const), card: fc.nat(5) }),
  fc.constant({ kind: "import" as const }),
  fc.record({ kind: fc.constant("poke" as const), behind: fc.nat(4) }),
  fc.record({ kind: fc.constant("network" as const), away: fc.boolean() }),
  fc.constant({ kind: "reload" as const }),
  fc.constant({ kind: "wake" as const }),
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("time" as const), turns: fc.nat(12) }) },
);

const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
};

async function play(steps: readonly Step[], delays: readonly number[], resets: boolean): Promise<{ shown: unknown; server: unknown }> {
  const cards = new Map(Array.from({ length: 6 }, (_, number) => [`card-${number}`, sampleCard(number)]));
  const gone = new Map<string, number>();
  let version = 1;
  let away = false;
  let asked = 0;

  const store = createStore();
  const held = new Map<string, Card>();
  const latest = createLatest();
  const delay = () => turns(delays[asked++ % delays.length] ?? 0);

  function changesSince(since: number | null): BoardChanges {
    const changed =
      since === null ? [] : [...cards.values()].filter((card) => card.version > since).sort((one, other) => one.version - other.version);
    const page = changed.slice(0, 2);
    const upTo = changed.length > 2 ? (page.at(-1)?.version ?? version) : version;
    const removed = [...gone].flatMap(([id, at]) => (since !== null && at > since && at <= upTo ? [id] : []));
    return { version: upTo, today: "2026-11-20", cards: page, removed, more: upTo < version, reset: false, unread: 0 };
  }

  /** More than a page from long ago, or no version at all: the client looks anew. */
  const tooFar = (changes: BoardChanges, since: number | null) =>
    resets && since !== null && changes.more ? { ...changes, version, cards: [], removed: [], more: false, reset: true } : changes;

  async function ask(since: number | null): Promise<Result<BoardChanges, Refusal>> {
    await delay();
    const answer = away ? refuse({ code: "network.offline" as const }) : ok(tooFar(changesSince(since), since));
    await delay();
    return answer;
  }

  const puller = createPuller({
    getVersion: () => store.get(versionAtom),
    ask,
    apply: async (changes, since) => {
      for (const card of changes.cards) if ((held.get(card.id)?.version ?? 0) <= card.version) held.set(card.id, card);
      for (const id of changes.removed) held.delete(id);
      // Nothing was known before, or too little: what is shown may be older than this version.
      if ((since === null || changes.reset) && !(await askUntilShown(reload))) return false;
      store.set(raiseVersionAtom, { since, version: changes.version });
      return true;
    },
    onReached: () => undefined,
    wait: () => turns(3),
  });

  async function reload(): Promise<Asked> {
    const mayShow = latest.ask();
    await delay();
    const answer = away ? null : { version, cards: [...cards.values()] };
    await delay();
    if (answer === null) return "unanswered";
    if (!mayShow()) return "superseded";
    held.clear();
    for (const card of answer.cards) held.set(card.id, card);
    store.set(noteVersionAtom, answer.version);
    return "shown";
  }

  for (const next of steps) {
    const id = "card" in next ? `card-${next.card}` : "";
    const card = cards.get(id);
    if (next.kind === "move" && card) cards.set(id, { ...card, status: next.to, version: (version += 1) });
    if (next.kind === "archive" && card && cards.delete(id)) gone.set(id, (version += 1));
    if (next.kind === "import") for (const [one, before] of cards) cards.set(one, { ...before, version: (version += 1) });
    if (next.kind === "poke") void puller.pull(Math.max(1, version - next.behind));
    if (next.kind === "network") away = next.away;
    if (next.kind === "reload") void reload().then(() => puller.pull());
    if (next.kind === "wake") void puller.wake();
    if (next.kind === "time") await turns(next.turns);
  }
  // The network is back and the slow interval comes round.
  away = false;
  await turns(100);
  await puller.pull();
  await turns(100);
  await puller.pull();
  puller.stop();
  const order = (map: Map<string, Card>) => [...map.values()].map((card) => [card.id, card.status, card.version]).sort();
  return { shown: order(held), server: order(cards) };
}

it("the client's cards are the server's in the end, whatever was lost, late, doubled or out of order", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 40, size: "max" }),
      fc.array(fc.nat(12), { minLength: 1, maxLength: 8 }),
      fc.boolean(),
      async (steps, delays, resets) => {
        const { shown, server } = await play([{ kind: "reload" }, ...steps], delays, resets);
        expect(shown).toEqual(server);
      },
    ),
    { numRuns: 800 },
  );
});
