import { createStore } from "jotai";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { MyWork } from "../../../src/core/board/board.ts";
import type { Session } from "../../../src/core/organization/organization.ts";
import { boardAtom, boardChoiceAtom, chooseBoardAtom } from "../../../src/state/board.ts";
import { loadCardAtom, openCardAtom } from "../../../src/state/card.ts";
import { freshAtAtom } from "../../../src/state/fresh.ts";
import { keepCopies } from "../../../src/state/local-copy/keep-copies.ts";
import { forgetDevice } from "../../../src/state/local-copy/device-store.ts";
import { restoreCopyAtom } from "../../../src/state/local-copy/restore-copy.ts";
import { myWorkAtom, refreshMyWorkAtom } from "../../../src/state/my-work.ts";
import { openSessionAtom, sessionAtom, sessionIsKeptAtom, todayAtom } from "../../../src/state/session.ts";
import { startAnewWantedAtom } from "../../../src/state/start-anew.ts";
import { versionAtom } from "../../../src/state/version.ts";
import { connectFakeBackend } from "../../data/fake-backend.ts";
import { holdDevice } from "../reports/fake-report-server.ts";
import { sampleBoard, sampleCard } from "../sample-cards.ts";

const sessionOf = (personId: string, ...organizations: string[]): Session => ({
  person: { id: personId, name: "Nam", avatarUrl: null },
  memberships: organizations.map((id) => ({ organization: { id, name: id, shortName: id }, unit: null, role: "staff" })),
  today: "2026-11-20",
});
const card = sampleCard(1);
const none = { count: 0, cards: [] };
const work: MyWork = {
  version: 5,
  today: "2026-11-20",
  overdue: none,
  thisWeek: { count: 1, cards: [card] },
  thisQuarter: none,
  later: none,
};

let device: Map<string, string>;
let session: Session;
let online: boolean;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"], now: new Date("2026-11-27T03:00:00Z") });
  device = holdDevice();
  session = sessionOf("nam", "o");
  online = true;
  const answer = (value: () => unknown) => () => (online ? { value: value() } : ("offline" as const));
  connectFakeBackend({
    functions: {
      get_session: answer(() => session),
      get_board: answer(() => ({ ...sampleBoard([card]), version: 7 })),
      get_my_work: answer(() => work),
      get_card: answer(() => ({ ...card, history: [] })),
    },
  });
});

afterEach(() => void vi.useRealTimers());

async function open() {
  const store = createStore();
  const stop = keepCopies(store);
  await store.set(restoreCopyAtom);
  await store.set(openSessionAtom);
  return { store, stop };
}

/** Somebody looks at board, work and a card, and closes the app after a while. */
async function look() {
  const { store, stop } = await open();
  await store.set(chooseBoardAtom, { unitId: "unit-1" });
  await store.set(refreshMyWorkAtom);
  await store.set(loadCardAtom, card.id);
  await vi.advanceTimersByTimeAsync(10_000);
  stop();
  return store;
}

/** The app opened without a network. */
async function reopen() {
  online = false;
  const { store } = await open();
  return store;
}

const nothing = { status: "loading" };

describe("the copy is not shown", () => {
  it("to another person, and nothing of the former stays on the device", async () => {
    await look();
    device.set("report-parts-r1", "Đang viết dở");
    session = sessionOf("lan", "o");
    const { store } = await open();
    expect(store.get(startAnewWantedAtom)).toBe(true);
    expect([...device.keys()]).toEqual(["session"]);
    expect((await reopen()).get(boardAtom)).toEqual(nothing);
  });

  it("to whoever holds the phone now, where that is somebody else", async () => {
    await look();
    const kept = JSON.parse(device.get("session") ?? "{}") as object;
    device.set("session", JSON.stringify({ ...kept, holder: "somebody" }));
    const store = await reopen();
    expect([store.get(boardAtom), store.get(sessionAtom)]).toEqual([nothing, { status: "failed", code: "network.offline" }]);
  });

  it("of an organization to which the person belongs no longer", async () => {
    await look();
    session = sessionOf("nam", "elsewhere");
    const { store } = await open();
    expect(store.get(startAnewWantedAtom)).toBe(true);
    expect((await reopen()).get(boardAtom)).toEqual(nothing);
  });

  it("to somebody who belongs nowhere any more, and is gone", async () => {
    await look();
    session = sessionOf("nam");
    await open();
    expect([...device.keys()]).toEqual([]);
  });

  it.each([
    ["spoiled", () => '{"stamp":"lo'],
    ["of another release", (text: string) => text.replace(/"stamp":"[^ ]+/u, '"stamp":"index.abc.js')],
  ])("where it is %s", async (_, spoil) => {
    await look();
    for (const key of ["copy-board", "copy-work", `copy-card-${card.id}`]) device.set(key, spoil(device.get(key) ?? ""));
    const store = await reopen();
    expect([store.get(boardAtom), store.get(myWorkAtom)]).toEqual([nothing, nothing]);
    await store.set(loadCardAtom, card.id);
    expect(store.get(openCardAtom)?.detail).toEqual({ status: "failed", code: "network.offline" });
  });

  it("after the device was cleared, not even by what was still to be written down", async () => {
    const { store } = await open();
    await store.set(refreshMyWorkAtom);
    await forgetDevice();
    await vi.advanceTimersByTimeAsync(10_000);
    expect([...device.keys()]).toEqual([]);
  });
});

describe("the app opened without a network", () => {
  it("shows the board with its filter, the work and the card that was open, and how old they are", async () => {
    await look();
    const store = await reopen();
    expect(store.get(sessionIsKeptAtom)).toBe(true);
    expect(store.get(boardAtom)).toMatchObject({ status: "ready", value: { columns: { todo: { cards: [card] } } } });
    expect(store.get(boardChoiceAtom).unitId).toBe("unit-1");
    expect(store.get(myWorkAtom)).toEqual({ status: "ready", value: work });
    await store.set(loadCardAtom, card.id);
    expect(store.get(openCardAtom)).toMatchObject({ missed: true, keptAt: "2026-11-27T03:00:00.000Z", detail: { status: "ready" } });
    expect(store.get(freshAtAtom)).toBe("2026-11-27T03:00:00.000Z");
  });

  it("counts from the oldest of them on when it asks what changed", async () => {
    await look();
    expect((await reopen()).get(versionAtom)).toBe(5);
  });

  it("knows that it is another day", async () => {
    await look();
    vi.setSystemTime("2026-11-27T17:30:00Z");
    expect((await reopen()).get(todayAtom)).toBe("2026-11-21");
  });

  it("with a network shows it all the same before anybody has answered", async () => {
    await look();
    const store = createStore();
    await store.set(restoreCopyAtom);
    expect(store.get(boardAtom).status).toBe("ready");
    await store.set(openSessionAtom);
    expect(store.get(sessionIsKeptAtom)).toBe(false);
  });
});
