import { createStore } from "jotai";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Card, CardDetail, CardStatus, CardStep } from "../../../src/core/board/card.ts";
import { boardAtom, refreshBoardAtom } from "../../../src/state/board.ts";
import { checkInAtom } from "../../../src/state/check-in.ts";
import { assignCardAtom, findCardPeopleAtom, takeCardAtom } from "../../../src/state/card-people.ts";
import { addStepAtom, removeStepAtom, renameStepAtom, tickStepAtom } from "../../../src/state/card-steps.ts";
import { loadCardAtom, openCardAtom } from "../../../src/state/card.ts";
import { addCommentAtom } from "../../../src/state/comment.ts";
import { keepSession } from "../../../src/state/kept-session.ts";
import { moveCardAtom } from "../../../src/state/move-card.ts";
import { dropActAtom, insistAtom } from "../../../src/state/queue/decide.ts";
import { openQueueAtom } from "../../../src/state/queue/open-queue.ts";
import { flushQueueAtom } from "../../../src/state/queue/send-queue.ts";
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
let steps: CardStep[];
let people: string[];
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
  const page = (): Partial<CardDetail> => ({
    ...card,
    units: [{ id: "unit-1", name: "Phòng Kinh tế", part: "lead", writtenAs: "" }],
    checklist: steps,
    people: people.map((id) => ({ id, name: id, unit: null, givenBy: null, givenAt: "" })),
    history: [],
  });
  const act =
    (what: string, change: (args: Record<string, unknown>) => Partial<Card>, answer: () => unknown = () => card) =>
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
      return network === "loses answers" ? "offline" : { value: answer() };
    };
  const read = (value: () => unknown) => (): FakeAnswer => (network === "away" ? "offline" : { value: value() });
  connectFakeBackend({
    functions: {
      get_session: () => {
        asked += 1;
        return who === "nobody knows" ? "offline" : { value: { ...session, person: { ...session.person, id: who } } };
      },
      get_board: read(() => sampleBoard([card])),
      get_card: read(page),
      move_card: act("move", ({ to_status, rank }) => ({
        status: to_status as CardStatus,
        rank: typeof rank === "string" ? rank : card.rank,
      })),
      add_check_in: act("check-in", ({ amount }) => ({ doneCount: card.doneCount + Number(amount) })),
      add_comment: act("comment", () => ({ comments: card.comments + 1 })),
      add_step: act(
        "add",
        ({ request_id, title }) => {
          steps = [...steps, { id: String(request_id), title: String(title), done: false, doneAt: null, doneBy: null }];
          return {};
        },
        page,
      ),
      change_step: (args) =>
        network !== "away" && !steps.some(({ id }) => id === args.step_id)
          ? { code: "step.not_found" }
          : act(
              args.title === null ? "tick" : "rename",
              () => {
                const { title, done: ticked } = args as { title: string | null; done: boolean | null };
                const changed = (step: CardStep) => ({ ...step, title: title ?? step.title, done: ticked ?? step.done });
                steps = steps.map((step) => (step.id === args.step_id ? changed(step) : step));
                return {};
              },
              page,
            )(args),
      remove_step: act(
        "remove",
        ({ step_id }) => {
          steps = steps.filter(({ id }) => id !== step_id);
          return {};
        },
        page,
      ),
      assign_card: act(
        "assign",
        ({ add_ids, remove_ids }) => {
          people = [...people.filter((id) => !(remove_ids as string[]).includes(id)), ...(add_ids as string[])];
          return {};
        },
        page,
      ),
      find_card_people: read(() => [
        { id: "lan", name: "Lan", unit: "Phòng Kinh tế", role: "staff" },
        { id: "minh", name: "Minh", unit: "Trạm Y tế", role: "staff" },
      ]),
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
  steps = [{ id: "first", title: "Lập danh sách", done: false, doneAt: null, doneBy: null }];
  people = [];
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

/** The open card's steps, ticked ones with a plus, and who does it. */
const shownPage = (store: Store) => {
  const open = store.get(openCardAtom);
  if (open?.detail.status !== "ready") throw new Error("The card is not open");
  const { checklist, people: given, steps: counts } = open.detail.value;
  return { steps: checklist.map(({ title, done }) => (done ? `${title}+` : title)), given: given.map(({ name }) => name), counts };
};
const stepCalled = (store: Store, title: string) => {
  const open = store.get(openCardAtom);
  const step = open?.detail.status === "ready" && open.detail.value.checklist.find((one) => one.title === title);
  if (!step) throw new Error(`There is no step called ${title}`);
  return step;
};
const lan = { id: "lan", name: "Lan", unit: "Phòng Kinh tế" };

describe("steps and people of a card, without a network", () => {
  async function openPage(): Promise<Store> {
    const store = await open();
    await store.set(loadCardAtom, card.id);
    return store;
  }

  it("are as they will be, also when the app is opened again, and are sent in order", async () => {
    const store = await openPage();
    network = "away";
    const waits = [
      await store.set(tickStepAtom, card, stepCalled(store, "Lập danh sách"), true),
      await store.set(addStepAtom, card, "Gửi giấy mời"),
      await store.set(tickStepAtom, card, stepCalled(store, "Gửi giấy mời"), true),
      await store.set(tickStepAtom, card, stepCalled(store, "Gửi giấy mời"), false),
      await store.set(renameStepAtom, card, stepCalled(store, "Gửi giấy mời"), "Gửi thư mời"),
      await store.set(addStepAtom, card, "Thuê hội trường"),
      await store.set(removeStepAtom, card, stepCalled(store, "Thuê hội trường")),
      await store.set(takeCardAtom, card, true),
      await store.set(assignCardAtom, card, { add: [lan], remove: [] }),
      await store.set(takeCardAtom, card, false),
    ];
    expect(new Set(waits)).toEqual(new Set(["network.waiting"]));
    const wished = { steps: ["Lập danh sách+", "Gửi thư mời"], given: ["Lan"], counts: { done: 1, total: 2 } };
    expect(shownPage(store)).toEqual(wished);
    expect(shown(store)).toMatchObject({ assignees: [{ name: "Lan" }], assigneeCount: 1 });
    expect(done.size).toBe(0);

    network = "there";
    const later = await openPage();
    expect(shownPage(later)).toEqual(wished);
    await flush(later);
    expect([...done.values()]).toEqual(["tick", "add", "tick", "tick", "rename", "add", "remove", "assign", "assign", "assign"]);
    expect([steps.map(({ title, done: ticked }) => [title, ticked]), people]).toEqual([
      [
        ["Lập danh sách", true],
        ["Gửi thư mời", false],
      ],
      ["lan"],
    ]);
    expect(shownPage(later)).toMatchObject({ steps: wished.steps, given: ["lan"] });
    await vi.waitFor(() => expect(device.has("card-acts")).toBe(false));
  });

  it("a tick of a step that others removed meanwhile is shown as such", async () => {
    const store = await openPage();
    network = "away";
    await store.set(tickStepAtom, card, stepCalled(store, "Lập danh sách"), true);
    steps = [];
    change({});
    await flush(store);
    expect(store.get(waitingAtom).stopped).toMatchObject([{ act: { name: "Lập danh sách" }, stopped: { code: "step.not_found" } }]);
  });

  it("what was done with a step that is refused waits with it, and goes with it", async () => {
    for (const decision of ["insist", "drop"] as const) {
      const store = await openPage();
      network = "away";
      await store.set(addStepAtom, card, "Khảo sát");
      await store.set(tickStepAtom, card, stepCalled(store, "Khảo sát"), true);
      await store.set(checkInAtom, { card, amount: 1 });
      refusals = ["step.too_many"];
      network = "there";
      store.set(flushQueueAtom);
      await vi.waitFor(() => expect([...done.values()]).toEqual(["check-in"]));
      const [stopped] = store.get(waitingAtom).stopped;
      expect([stopped?.stopped?.code, store.get(waitingAtom).unsent.length]).toEqual(["step.too_many", 1]);
      expect(shownPage(store)).toMatchObject({ steps: ["Lập danh sách"] });
      store.set(decision === "insist" ? insistAtom : dropActAtom, stopped?.act.id ?? "");
      await settled(store);
      expect(store.get(queueAtom)).toEqual([]);
      expect(steps.map(({ title }) => title)).toEqual(decision === "insist" ? ["Lập danh sách", "Khảo sát"] : ["Lập danh sách"]);
      steps = steps.slice(0, 1);
      done.clear();
    }
  });

  it("a card can be given to people of its units whom the device knows", async () => {
    const store = await openPage();
    const search = { cardId: card.id, words: "", toAssign: true };
    network = "away";
    expect(await store.set(findCardPeopleAtom, search)).toMatchObject({ ok: false });
    network = "there";
    await store.set(findCardPeopleAtom, search);
    await vi.waitFor(() => expect(device.has("copy-people")).toBe(true));
    network = "away";
    expect(await store.set(findCardPeopleAtom, search)).toMatchObject({ value: { people: [{ name: "Lan" }], complete: true } });
    expect(await store.set(findCardPeopleAtom, { ...search, toAssign: false })).toMatchObject({ ok: false });
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

  it("what was done with a step that is refused at once is taken back with it", async () => {
    const store = await open();
    await store.set(loadCardAtom, card.id);
    refusals = ["step.empty"];
    const added = store.set(addStepAtom, card, "Khảo sát");
    const ticked = store.set(tickStepAtom, card, stepCalled(store, "Khảo sát"), true);
    expect([await added, await ticked]).toEqual(["step.empty", "step.empty"]);
    expect([store.get(queueAtom), shownPage(store).steps]).toEqual([[], ["Lập danh sách"]]);
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
