import { createStore } from "jotai";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Consolidation, ConsolidationText, ReportHead } from "../../../src/core/report/consolidation.ts";
import {
  beginConsolidationAtom,
  loadConsolidationAtom,
  openConsolidationAtom,
  saveHeadAtom,
  saveTextAtom,
  takeInAtom,
} from "../../../src/state/consolidation/consolidation.ts";
import { holdTextAtom, textKey, unsavedTextsAtom } from "../../../src/state/consolidation/unsaved.ts";
import { connectFakeBackend, type FakeAnswer, type FakeFunctions } from "../../data/fake-backend.ts";
import { sampleConsolidation } from "./sample-consolidation.ts";

let store: ReturnType<typeof createStore>;
/** What the server has. */
let stored: Consolidation | null;

function begin(functions: FakeFunctions = {}) {
  store = createStore();
  return connectFakeBackend({ functions: { get_consolidation: () => ({ value: stored }), ...functions } });
}

const load = () => store.set(loadConsolidationAtom, "period");

function shown(): Consolidation {
  const open = store.get(openConsolidationAtom);
  if (open?.report.status !== "ready" || open.report.value === null) throw new Error(`Nothing is shown: ${JSON.stringify(open)}`);
  return open.report.value;
}

const results: ConsolidationText = { unitId: "unit", section: "results", text: "Đã làm", edited: false, version: 1 };
const head: ReportHead = {
  ...{ parentBody: null, issuer: "UBND xã", number: null, symbol: "BC", place: "Bình An", date: null, subject: "Báo cáo" },
  ...{ addressees: [], authority: null, signerTitle: null, signerName: null, recipients: [] },
};

beforeEach(() => {
  stored = sampleConsolidation({ texts: [results] });
  begin();
});

describe("beginning", () => {
  it("goes again under the same id when the answer was lost, and shows what the server has", async () => {
    const ids: unknown[] = [];
    let answer: FakeAnswer = "offline";
    begin({ begin_consolidation: (args) => (ids.push(args.consolidation_id), answer) });
    stored = null;
    await load();
    expect(store.get(openConsolidationAtom)?.report).toEqual({ status: "ready", value: null });
    expect(await store.set(beginConsolidationAtom, "period")).toBe("network.offline");
    expect(store.get(openConsolidationAtom)?.report).toEqual({ status: "ready", value: null });
    answer = { value: sampleConsolidation({}) };
    expect(await store.set(beginConsolidationAtom, "period")).toBeNull();
    expect(ids).toHaveLength(2);
    expect(ids[1]).toBe(ids[0]);
    expect(shown().id).toBe("report");
  });

  it("leaves the page of another period alone", async () => {
    begin({ begin_consolidation: () => ({ value: sampleConsolidation({}) }) });
    stored = null;
    await store.set(loadConsolidationAtom, "another");
    expect(await store.set(beginConsolidationAtom, "period")).toBeNull();
    expect(store.get(openConsolidationAtom)).toEqual({ periodId: "another", report: { status: "ready", value: null } });
  });
});

describe("loading again", () => {
  it("keeps what is shown when it fails, and says why where nothing was shown", async () => {
    let answer: FakeAnswer = { code: "consolidation.not_found" };
    begin({ get_consolidation: () => answer });
    await load();
    expect(store.get(openConsolidationAtom)?.report).toEqual({ status: "failed", code: "consolidation.not_found" });
    answer = { value: stored };
    await load();
    answer = "offline";
    await load();
    expect(shown().id).toBe("report");
  });

  it("does not touch what is being typed", async () => {
    await load();
    const key = textKey(shown(), results);
    store.set(holdTextAtom, key, { words: "Đang viết", base: results });
    stored = sampleConsolidation({ version: 2, texts: [{ ...results, text: "Người khác viết", version: 2 }] });
    await load();
    expect(shown().texts[0]?.text).toBe("Người khác viết");
    expect(store.get(unsavedTextsAtom)[key]).toEqual({ words: "Đang viết", base: results });
    store.set(holdTextAtom, key, null);
    expect(store.get(unsavedTextsAtom)).toEqual({});
  });

  it("does not bring back what stood there before a save that was quicker", async () => {
    const answers: ((answer: FakeAnswer) => void)[] = [];
    const saved: ConsolidationText = { ...results, text: "Đã sửa", edited: true, version: 2 };
    begin({
      get_consolidation: () => (answers.length < 2 ? new Promise((answer) => answers.push(answer)) : { value: stored }),
      save_consolidation_text: () => ({ value: saved }),
    });
    const before = stored;
    const first = load();
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    answers[0]?.({ value: before });
    await first;
    const second = load();
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    expect(await store.set(saveTextAtom, { report: shown(), text: { ...results, text: "Đã sửa" } })).toBeNull();
    stored = sampleConsolidation({ version: 2, texts: [saved] });
    answers[1]?.({ value: before });
    await second;
    expect(shown().texts).toEqual([saved]);
  });
});

describe("taking in", () => {
  it("sends whom and what to keep, and shows the answer", async () => {
    const sent: unknown[] = [];
    const taken = sampleConsolidation({ version: 2, texts: [results, { ...results, unitId: "third" }] });
    begin({ take_into_consolidation: (args) => (sent.push(args), { value: taken }) });
    await load();
    expect(await store.set(takeInAtom, { id: "report", unitIds: ["third"], keepEdited: false })).toBeNull();
    expect(sent).toEqual([{ consolidation_id: "report", unit_ids: ["third"], keep_edited: false }]);
    expect(shown().texts).toHaveLength(2);
  });

  it("says why not, and changes nothing", async () => {
    begin({ take_into_consolidation: () => ({ code: "report.forbidden" }) });
    await load();
    expect(await store.set(takeInAtom, { id: "report", unitIds: ["third"], keepEdited: true })).toBe("report.forbidden");
    expect(shown()).toEqual(stored);
  });
});

describe("a text", () => {
  it("that somebody else changed is fetched and told; the next save is about what is there now", async () => {
    const versions: unknown[] = [];
    const theirs: ConsolidationText = { ...results, text: "Người khác viết", edited: true, version: 2 };
    begin({
      save_consolidation_text: (args) => {
        versions.push(args.expected_version);
        return args.expected_version === 2 ? { value: { ...theirs, text: args.body, version: 3 } } : { code: "report.part_changed" };
      },
    });
    await load();
    stored = sampleConsolidation({ version: 2, texts: [theirs] });
    expect(await store.set(saveTextAtom, { report: shown(), text: { ...results, text: "Của tôi" } })).toBe("report.part_changed");
    expect(shown().texts).toEqual([theirs]);
    expect(await store.set(saveTextAtom, { report: shown(), text: { ...results, text: "Của tôi", version: 2 } })).toBeNull();
    expect(shown().texts).toEqual([{ ...theirs, text: "Của tôi", version: 3 }]);
    expect(versions).toEqual([1, 2]);
  });
});

describe("the head", () => {
  const saveHead = () => store.set(saveHeadAtom, { report: shown(), head: { ...head, number: "12" } });

  /** Keeps the head only of whoever knows the version of now. */
  function beginStrict() {
    const versions: unknown[] = [];
    begin({
      save_consolidation_head: (args) => {
        versions.push(args.expected_version);
        if (args.expected_version !== stored?.version) return { code: "report.changed" };
        return { value: { ...stored, head: args.head, version: Number(args.expected_version) + 1 } };
      },
    });
    return versions;
  }

  it("is kept although texts were changed meanwhile", async () => {
    const versions = beginStrict();
    await load();
    stored = sampleConsolidation({ version: 4, texts: [{ ...results, text: "Khác", version: 2 }] });
    expect(await saveHead()).toBeNull();
    expect(versions).toEqual([1, 4]);
    expect(shown()).toMatchObject({ version: 5, head: { number: "12" } });
  });

  it("that somebody else changed is shown and told, and not written over", async () => {
    const versions = beginStrict();
    await load();
    stored = sampleConsolidation({ version: 2, head: { ...head, number: "7" } });
    expect(await saveHead()).toBe("report.changed");
    expect(versions).toEqual([1]);
    expect(shown().head?.number).toBe("7");
  });
});
