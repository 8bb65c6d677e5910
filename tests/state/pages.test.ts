import { createStore } from "jotai";
import { beforeEach, describe, expect, it } from "vitest";
import { refuse } from "../../src/core/result.ts";
import { countedPageOf, pageOf } from "../../src/state/page-of.ts";
import { atomsWithPages } from "../../src/state/pages.ts";
import { setSessionAtom } from "../../src/state/session.ts";
import { noteVersionAtom, versionAtom } from "../../src/state/version.ts";

let stored: string[];
let away: boolean;
/** Answers that are held back until they are let go. */
let held: (() => void)[] | null;
let questions: string[];
let store: ReturnType<typeof createStore>;

async function answerOf(question: string, shown: readonly string[], limit: number) {
  questions.push(`${shown.at(-1) ?? "-"}+${limit}`);
  const start = stored.indexOf(shown.at(-1)?.slice(1) ?? "") + 1;
  const answer = away
    ? refuse({ code: "network.offline" as const })
    : { ok: true as const, value: stored.slice(start, start + limit).map((item) => question + item) };
  await new Promise<void>((resolve) => {
    if (held === null) resolve();
    else held.push(resolve);
  });
  return answer;
}

const { listAtom, chooseAtom, loadAtom, renewAtom, changeAtom } = atomsWithPages<string, string>({
  ask: async (_organizationId, question, { after, limit }) => pageOf(await answerOf(question, after?.items ?? [], limit), limit),
  keyOf: (item) => item,
  perPage: 2,
  pulled: true,
});

const shown = () => {
  const list = store.get(listAtom);
  return list.status === "ready" ? `${list.value.items.join(" ")}${list.value.more ? " …" : ""}` : list.status;
};

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => String(from + index));

/** Holds back what is asked for now; the answers are as of now. */
function holdBack(ask: () => Promise<unknown>): () => Promise<void> {
  const late: (() => void)[] = [];
  held = late;
  const asked = ask();
  held = null;
  return async () => {
    for (const answer of late) answer();
    await asked;
  };
}

beforeEach(() => {
  stored = numbers(1, 5);
  away = false;
  held = null;
  questions = [];
  store = createStore();
  store.set(setSessionAtom, {
    person: { id: "p", name: "Hải", avatarUrl: null },
    memberships: [{ organization: { id: "o", name: "Xã", shortName: "Xã" }, unit: null, role: "leader" }],
    today: "2026-11-20",
  });
});

async function openTwoPages() {
  store.set(chooseAtom, "a");
  await store.set(loadAtom, "first");
  expect(shown()).toBe("a1 a2 …");
  await store.set(loadAtom, "more");
  expect(shown()).toBe("a1 a2 a3 a4 …");
}

describe("a list in pages", () => {
  it("asks for nothing before somebody has chosen what, or beyond its end", async () => {
    await store.set(loadAtom, "first");
    expect(await store.set(renewAtom)).toBe(true);
    await store.set(loadAtom, "more");
    expect([shown(), questions]).toEqual(["loading", []]);
    await openTwoPages();
    await store.set(loadAtom, "more");
    await store.set(loadAtom, "more");
    expect([shown(), questions]).toEqual(["a1 a2 a3 a4 a5", ["-+2", "a2+2", "a4+2"]]);
  });

  it("asked again, stays as long as it was", async () => {
    await openTwoPages();
    stored = ["0", "1", "3", "4", "5"];
    await store.set(loadAtom, "first");
    expect(shown()).toBe("a0 a1 a3 a4 …");
    stored = ["0"];
    await store.set(loadAtom, "first");
    expect(shown()).toBe("a0");
  });

  it("is asked for again in one piece of at most 200; what was loaded beyond stays behind it", async () => {
    const { listAtom, loadAtom } = atomsWithPages<null, string, { count: number }>({
      ask: async (_organizationId, _question, { after, limit }) => {
        const answer = await answerOf("a", after?.items ?? [], limit);
        return countedPageOf(answer.ok ? { ok: true, value: { count: stored.length, items: answer.value } } : answer, after);
      },
      keyOf: (item) => item,
      perPage: 100,
      question: null,
    });
    stored = numbers(1, 500);
    await store.set(loadAtom, "first");
    for (let page = 2; page <= 3; page += 1) await store.set(loadAtom, "more");
    stored = ["0", ...stored.filter((item) => item !== "7")];
    await store.set(loadAtom, "first");
    expect(questions.at(-1)).toBe("-+200");
    const list = store.get(listAtom);
    expect(list).toMatchObject({ status: "ready", value: { more: true, count: 500 } });
    expect(list.status === "ready" && list.value.items).toEqual(stored.slice(0, 300).map((item) => `a${item}`));
  });

  it("shows nothing twice where something new pushed the rest down", async () => {
    await openTwoPages();
    stored = ["1", "2", "3", "4", "2", "5"];
    await store.set(loadAtom, "more");
    expect(shown()).toBe("a1 a2 a3 a4 a5 …");
  });

  it("drops an answer that is older than what is shown", async () => {
    await openTwoPages();
    const answerLate = holdBack(() => store.set(loadAtom, "first"));
    stored = ["9"];
    await store.set(loadAtom, "first");
    await answerLate();
    expect(shown()).toBe("a9");
  });

  it("asks for the page after where it ends by now, when it was asked for anew before that page came", async () => {
    await openTwoPages();
    const answerLate = holdBack(() => store.set(loadAtom, "more"));
    stored = ["1", "3", "4", "6", "7"];
    await store.set(loadAtom, "first");
    expect(shown()).toBe("a1 a3 a4 a6 …");
    await answerLate();
    expect(shown()).toBe("a1 a3 a4 a6 a7");
    expect(questions.at(-1)).toBe("a6+2");
  });

  it("is not cut back by an answer that was asked for before its last page came", async () => {
    await openTwoPages();
    stored = numbers(1, 8);
    const answerLate = holdBack(() => store.set(loadAtom, "first"));
    await store.set(loadAtom, "more");
    await answerLate();
    expect(shown()).toBe("a1 a2 a3 a4 a5 a6 …");
  });

  it("brings one page where more are asked for at once", async () => {
    await openTwoPages();
    await Promise.all([store.set(loadAtom, "more"), store.set(loadAtom, "more")]);
    expect(questions).toEqual(["-+2", "a2+2", "a4+2"]);
  });

  it("keeps what is shown when nobody can be asked, and never shows another question's answer", async () => {
    await openTwoPages();
    expect(await store.set(renewAtom)).toBe(true);
    away = true;
    expect(await store.set(renewAtom)).toBe(false);
    expect(await store.set(loadAtom, "more")).toBe(false);
    expect(shown()).toBe("a1 a2 a3 a4 …");
    away = false;
    const answerLate = holdBack(() => store.set(loadAtom, "first"));
    away = true;
    store.set(chooseAtom, "b");
    expect(shown()).toBe("loading");
    await store.set(loadAtom, "first");
    expect(shown()).toBe("failed");
    await answerLate();
    expect(shown()).toBe("failed");
  });

  it("can be changed where it is shown, and chosen again stays", async () => {
    store.set(changeAtom, () => ["nothing"]);
    expect(shown()).toBe("loading");
    await openTwoPages();
    store.set(changeAtom, (items) => items.filter((item) => item !== "a3"));
    store.set(chooseAtom, "a");
    expect(shown()).toBe("a1 a2 a4 …");
  });

  it("that pulls keep up to date is known no further than when it was asked for", async () => {
    store.set(noteVersionAtom, 7);
    store.set(chooseAtom, "a");
    const answerLate = holdBack(() => store.set(loadAtom, "first"));
    expect(store.get(versionAtom)).toBe(7);
    store.set(noteVersionAtom, 5);
    await answerLate();
    expect(store.get(versionAtom)).toBe(5);
  });
});
