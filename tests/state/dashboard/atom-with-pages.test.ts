import { createStore } from "jotai";
import { beforeEach, expect, it, vi } from "vitest";
import { ok, refuse } from "../../../src/core/result.ts";
import { atomWithPages } from "../../../src/state/dashboard/atom-with-pages.ts";
import { setSessionAtom } from "../../../src/state/session.ts";

let stored: string[];
let away: boolean;
/** Answers that are held back until they are let go. */
let held: (() => void)[] | null;
let store: ReturnType<typeof createStore>;

const { listAtom, openAtom, loadAtom } = atomWithPages<string, string>(
  async (_organizationId, question, shown) => {
    const answer = away
      ? refuse({ code: "network.offline" as const })
      : ok({ count: stored.length, items: stored.slice(shown.length, shown.length + 2).map((item) => question + item) });
    await new Promise<void>((resolve) => {
      if (held === null) resolve();
      else held.push(resolve);
    });
    return answer;
  },
  (item) => item,
);

const shown = () => {
  const list = store.get(listAtom);
  return list.status === "ready" ? list.value.items.join(" ") : list.status;
};

beforeEach(() => {
  stored = ["1", "2", "3", "4", "5"];
  away = false;
  held = null;
  store = createStore();
  store.set(setSessionAtom, {
    person: { id: "p", name: "Hải", avatarUrl: null },
    memberships: [{ organization: { id: "o", name: "Xã", shortName: "Xã" }, unit: null, role: "leader" }],
    today: "2026-11-20",
  });
});

async function openTwoPages() {
  store.set(openAtom, "a");
  await vi.waitFor(() => expect(shown()).toBe("a1 a2"));
  await store.set(loadAtom, "more");
  expect(shown()).toBe("a1 a2 a3 a4");
}

it("asked again, it stays as long as it was", async () => {
  await openTwoPages();
  stored = ["0", "1", "3", "4", "5"];
  await store.set(loadAtom, "first");
  expect(shown()).toBe("a0 a1 a3 a4");
  stored = ["0"];
  await store.set(loadAtom, "first");
  expect(shown()).toBe("a0");
});

it("shows nothing twice where something new pushed the rest down", async () => {
  await openTwoPages();
  stored = ["0", ...stored];
  await store.set(loadAtom, "more");
  expect(shown()).toBe("a1 a2 a3 a4 a5");
});

it("a page that was asked for before a newer list was shown is dropped", async () => {
  await openTwoPages();
  held = [];
  const more = store.set(loadAtom, "more");
  const late = held;
  expect(late).toHaveLength(1);
  held = null;
  stored = ["9"];
  await store.set(loadAtom, "first");
  for (const answer of late) answer();
  await more;
  expect(shown()).toBe("a9");
});

it("keeps what is shown when nobody can be asked, and shows another question's answer alone", async () => {
  await openTwoPages();
  away = true;
  await store.set(loadAtom, "first");
  expect(shown()).toBe("a1 a2 a3 a4");
  store.set(openAtom, "b");
  await vi.waitFor(() => expect(shown()).toBe("failed"));
});
