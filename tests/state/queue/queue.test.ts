import { createStore } from "jotai";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Card, CardStatus } from "../../../src/core/board/card.ts";
import { boardAtom, refreshBoardAtom } from "../../../src/state/board.ts";
import { checkInAtom } from "../../../src/state/check-in.ts";
import { loadCardAtom, openCardAtom } from "../../../src/state/card.ts";
import { addCommentAtom } from "../../../src/state/comment.ts";
import { keepSession } from "../../../src/state/kept-session.ts";
import { moveCardAtom } from "../../../src/state/move-card.ts";
import { dropActAtom, flushQueueAtom, insistAtom, openQueueAtom } from "../../../src/state/queue/do-act.ts";
import { queueAtom, waitingAtom, waitingCardsAtom } from "../../../src/state/queue/queue.ts";
import { setSessionAtom, showKeptSessionAtom } from "../../../src/state/session.ts";
import { startAnewWantedAtom } from "../../../src/state/start-anew.ts";
import { connectFakeBackend, type FakeAnswer } from "../../data/fake-backend.ts";
import { holdDevice } from "../reports/fake-report-server.ts";
import { sampleBoard, sampleCard } from "../sample-cards.ts";

type Store = ReturnType<typeof createStore>;
const owner = { personId: "nam", organizationId: "o" };
const session = {
  person: { id: "nam", name: "Nam", avatarUrl: null },
  memberships: [{ organization: { id: "o", name: "Xã", shortName: "Xã" }, unit: null, role: "staff" as const }],
  today: "2026-11-20" as const,
};
const other = { id: "lan", name: "Lan", unit: "Phòng Kinh tế" };

let device: Map<string, string>;
let card: Card;
let network: "there" | "away" | "loses answers";
/** What the server refuses next. */
let refusals: string[];
/** Requests that were done, in order. */
let done: Map<unknown, string>;
let tries: unknown[];
/** Who the server says this is, and how often it was asked. */
let who: string;
let asked: number;
let lastMove: { version: number; to: CardStatus } | null;

/** A server with one card that does each request once. */
function serve() {
  const act =
    (what: string, change: (args: Record<string, unknown>) => Partial<Card>) =>
    (args: Record<string, unknown>): FakeAnswer => {
      tries.push(args.request_id);
      if (network === "away") return "offline";
      if (!done.has(args.request_id)) {
        const refusal = refusals.shift();
        if (refusal !== undefined) return { code: refusal };
        if (args.expected_version !== undefined && args.expected_version !== card.version) return { code: "card.changed" };
        card = { ...card, ...change(args), version: card.version + 1 };
        done.set(args.request_id, what);
      }
      return network === "loses answers" ? "offline" : { value: card };
    };
  const read = (value: () => unknown) => (): FakeAnswer => (network === "away" ? "offline" : { value: value() });
  connectFakeBackend({
    functions: {
      get_session: () => {
        asked += 1;
        return who === "nobody knows" ? "offline" : { value: { ...session, person: { ...session.person, id: who } } };
      },
      get_board: read(() => sampleBoard([card])),
      get_card: read(() => ({ ...card, history: [] })),
      move_card: act("move", ({ to_status, rank }) => ({
        status: to_status as CardStatus,
        rank: typeof rank === "string" ? rank : card.rank,
      })),
      add_check_in: act("check-in", ({ amount }) => ({ doneCount: card.doneCount + Number(amount) })),
      add_comment: act("comment", () => ({ comments: card.comments + 1 })),
      recheck_card: ({ since_version }) => {
        const moved = lastMove !== null && lastMove.version > Number(since_version);
        return network === "away"
          ? "offline"
          : { value: { card, moved: moved ? { to: lastMove?.to, person: other, at: "2026-11-20T02:41:00Z" } : null } };
      },
    },
  });
}

/** What somebody else does meanwhile. */
function change(changes: Partial<Card>): void {
  card = { ...card, ...changes, version: card.version + 1 };
  if (changes.status !== undefined) lastMove = { version: card.version, to: changes.status };
}

async function open(): Promise<Store> {
  const store = createStore();
  store.set(setSessionAtom, session);
  await store.set(openQueueAtom, owner);
  await store.set(refreshBoardAtom);
  return store;
}

const shown = (store: Store) => {
  const board = store.get(boardAtom);
  if (board.status !== "ready") throw new Error("The board is not there");
  return Object.values(board.value.columns).flatMap(({ cards }) => cards)[0];
};
const settled = (store: Store) => vi.waitFor(() => expect(store.get(waitingAtom).unsent).toEqual([]));
const flush = async (store: Store) => {
  network = "there";
  store.set(flushQueueAtom);
  await settled(store);
};

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-20T03:00:00Z") });
  device = holdDevice();
  await keepSession(session);
  card = sampleCard(1, { expectedCount: 9, doneCount: 2 });
  network = "there";
  refusals = [];
  done = new Map();
  tries = [];
  lastMove = null;
  who = "nam";
  asked = 0;
  serve();
});

afterEach(() => void vi.useRealTimers());

describe("without a network", () => {
  it("an act is shown as done and as waiting, and outlives the app", async () => {
    const store = await open();
    network = "away";
    expect(await store.set(moveCardAtom, { card, to: "doing" })).toBe("network.waiting");
    expect(await store.set(checkInAtom, { card, amount: 2 })).toBe("network.waiting");
    expect(shown(store)).toMatchObject({ status: "doing", doneCount: 4 });
    expect([...store.get(waitingCardsAtom)]).toEqual([card.id]);

    network = "there";
    const later = await open();
    expect(shown(later)).toMatchObject({ status: "doing", doneCount: 4, version: 1 });
    await flush(later);
    expect([...done.values()]).toEqual(["move", "check-in"]);
    expect(card).toMatchObject({ status: "doing", doneCount: 4 });
    expect(shown(later)).toMatchObject({ status: "doing", doneCount: 4, version: 3 });
    await vi.waitFor(() => expect(device.has("card-acts")).toBe(false));
  });

  it("what was said stands on the card's page until the server has it", async () => {
    const store = await open();
    await store.set(loadCardAtom, card.id);
    network = "away";
    expect(await store.set(addCommentAtom, { cardId: card.id, body: "Đề nghị làm sớm" })).toBe("network.waiting");
    expect(store.get(openCardAtom)?.detail).toMatchObject({
      value: { comments: 1, history: [{ text: "Đề nghị làm sớm", person: { name: "Nam" } }] },
    });
  });

  it.each([
    ["of somebody else", { ...owner, personId: "lan" }],
    ["of another organization", { ...owner, organizationId: "elsewhere" }],
  ])("what waits is not sent as an act %s", async (_, whose) => {
    const store = await open();
    network = "away";
    await store.set(checkInAtom, { card, amount: 1 });
    const later = createStore();
    await later.set(openQueueAtom, whose);
    expect(later.get(queueAtom)).toEqual([]);
    expect(device.has("card-acts")).toBe(false);
  });

  it("what waits is sent only once the server has said who this is", async () => {
    const store = await open();
    network = "away";
    await store.set(checkInAtom, { card, amount: 1 });
    const later = createStore();
    later.set(showKeptSessionAtom, session);
    await later.set(openQueueAtom, owner);
    // The board can be reached, and nobody knows yet for whom.
    network = "there";
    who = "nobody knows";
    later.set(flushQueueAtom);
    await vi.waitFor(() => expect(asked).toBe(1));
    await vi.waitFor(() => expect(later.get(waitingAtom).unsent).toHaveLength(1));
    expect(done.size).toBe(0);
    who = "nam";
    later.set(flushQueueAtom);
    await settled(later);
    expect([...done.values()]).toEqual(["check-in"]);
  });

  it("what waits is never sent as an act of whoever it turns out to be, and nothing of it stays", async () => {
    const store = await open();
    network = "away";
    await store.set(checkInAtom, { card, amount: 1 });
    const later = createStore();
    later.set(showKeptSessionAtom, session);
    await later.set(openQueueAtom, owner);
    network = "there";
    who = "lan";
    later.set(flushQueueAtom);
    await vi.waitFor(() => expect(later.get(startAnewWantedAtom)).toBe(true));
    later.set(flushQueueAtom);
    void later.set(checkInAtom, { card, amount: 2 });
    await vi.waitFor(() => expect([...device.keys()]).toEqual(["session"]));
    expect(tries).toHaveLength(1);
  });

  it.each([
    "{",
    "null",
    '{"shape":1}',
    '{"shape":2,"personId":"nam","organizationId":"o","queue":[{}]}',
    '{"shape":1,"personId":"nam","organizationId":"o","queue":[{},7]}',
  ])("a spoiled queue is none: %s", async (spoiled) => {
    device.set("card-acts", spoiled);
    expect((await open()).get(queueAtom)).toEqual([]);
  });
});

describe("an act whose answer got lost", () => {
  it("is done once, however often it is sent", async () => {
    const store = await open();
    network = "loses answers";
    expect(await store.set(checkInAtom, { card, amount: 3 })).toBe("network.waiting");
    await flush(store);
    expect(card.doneCount).toBe(5);
    expect(new Set(tries).size).toBe(1);
    expect(tries).toHaveLength(2);
    expect(shown(store)?.doneCount).toBe(5);
  });

  it("asked for once more is a second one", async () => {
    const store = await open();
    network = "loses answers";
    await store.set(checkInAtom, { card, amount: 1 });
    network = "there";
    await store.set(checkInAtom, { card, amount: 1 });
    await settled(store);
    expect(card.doneCount).toBe(4);
  });
});

describe("a move that waited", () => {
  /** A move to review that could not be sent. */
  async function wait(): Promise<Store> {
    const store = await open();
    network = "away";
    await store.set(moveCardAtom, { card, to: "review" });
    network = "there";
    return store;
  }

  it.each([
    ["commented", { comments: 1 }],
    ["ticked", { doneCount: 3 }],
    ["moved the deadline", { dueOn: "2027-01-20" }],
  ] as [string, Partial<Card>][])("goes on where others only %s", async (_, changes) => {
    const store = await wait();
    change(changes);
    await flush(store);
    expect(card).toMatchObject({ status: "review", ...changes });
    expect(store.get(waitingAtom).stopped).toEqual([]);
  });

  it("is shown as a conflict where somebody else moved the card, even back to where it was", async () => {
    for (const steps of [["doing"], ["doing", "todo"]] as CardStatus[][]) {
      const store = await wait();
      for (const status of steps) change({ status });
      await flush(store);
      const [conflict] = store.get(waitingAtom).stopped;
      expect(conflict?.stopped).toMatchObject({ code: "card.changed", moved: { to: steps.at(-1), person: other } });
      expect(shown(store)?.status).toBe(steps.at(-1));
      expect(done.size).toBe(0);
      store.set(dropActAtom, conflict?.act.id ?? "");
      expect(store.get(queueAtom)).toEqual([]);
      await vi.waitFor(() => expect(device.has("card-acts")).toBe(false));
      card = sampleCard(1);
      lastMove = null;
    }
  });

  it("is done after all where the person insists", async () => {
    const store = await wait();
    change({ status: "doing" });
    await flush(store);
    store.set(insistAtom, store.get(waitingAtom).stopped[0]?.act.id ?? "");
    expect(shown(store)?.status).toBe("review");
    await settled(store);
    expect(card.status).toBe("review");
    expect(store.get(queueAtom)).toEqual([]);
  });

  it("is no conflict where others wanted the same", async () => {
    const store = await wait();
    change({ status: "review" });
    await flush(store);
    expect([store.get(queueAtom), done.size]).toEqual([[], 0]);
  });

  it("gives up its place, and not itself, where another card stands there", async () => {
    const store = await open();
    network = "away";
    await store.set(moveCardAtom, { card, to: "doing", rank: "a5" });
    refusals = ["card.rank_taken"];
    await flush(store);
    expect(card.status).toBe("doing");
  });

  it("that is refused stays in sight with its reason, and holds nothing else up", async () => {
    const store = await wait();
    network = "away";
    await store.set(checkInAtom, { card, amount: 1 });
    refusals = ["card.forbidden"];
    await flush(store);
    expect(store.get(waitingAtom).stopped).toMatchObject([{ act: { kind: "move" }, stopped: { code: "card.forbidden" } }]);
    expect(card).toMatchObject({ status: "todo", doneCount: 3 });
  });

  it("for more than two weeks is not sent without a word", async () => {
    const store = await wait();
    vi.setSystemTime("2026-12-05T03:00:00Z");
    await flush(store);
    expect(store.get(waitingAtom).stopped[0]?.stopped?.code).toBe("act.too_old");
    expect(done.size).toBe(0);
  });
});

describe("with a network", () => {
  it("a refusal is told at once, and nothing waits", async () => {
    const store = await open();
    refusals = ["card.forbidden"];
    expect(await store.set(checkInAtom, { card, amount: 1 })).toBe("card.forbidden");
    expect([store.get(queueAtom), shown(store)?.doneCount]).toEqual([[], 2]);
  });

  it("what follows an own act is no conflict with it", async () => {
    const store = await open();
    const acts = [
      store.set(checkInAtom, { card, amount: 1 }),
      store.set(addCommentAtom, { cardId: card.id, body: "Xong đợt 1" }),
      store.set(moveCardAtom, { card, to: "doing" }),
    ];
    expect(await Promise.all(acts)).toEqual([null, null, null]);
    expect(shown(store)).toMatchObject({ status: "doing", doneCount: 3, comments: 1 });
  });
});
