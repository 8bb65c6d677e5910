import { createStore } from "jotai";
import { beforeEach, describe, expect, it } from "vitest";
import type { BoardChanges } from "../../../src/core/board/board.ts";
import type { ReportMatrix } from "../../../src/core/report/report-matrix.ts";
import { applyChangesAtom } from "../../../src/state/apply-changes.ts";
import { tellNewsAtom } from "../../../src/state/news.ts";
import {
  chosenPeriodAtom,
  loadMoreUnitsAtom,
  matrixAtom,
  openMatrixAtom,
  reloadMatrixAtom,
  showEarlierPeriodsAtom,
  showNewestPeriodsAtom,
} from "../../../src/state/report-collecting/matrix.ts";
import { filterUnits } from "../../../src/state/report-collecting/shown-matrix.ts";
import { setSessionAtom } from "../../../src/state/session.ts";
import { connectFakeBackend, type FakeAnswer } from "../../data/fake-backend.ts";
import { pageOf, sampleMatrix, session } from "./sample-matrix.ts";

let store: ReturnType<typeof createStore>;
let asked: Record<string, unknown>[];
let stop: (() => void) | null;

beforeEach(() => {
  stop?.();
  stop = null;
  store = createStore();
  store.set(setSessionAtom, session);
  asked = [];
});

/** Serves a matrix that a test may change meanwhile. */
function serve(server: { matrix: ReportMatrix; refuse?: string }) {
  connectFakeBackend({
    functions: {
      get_report_matrix(args): FakeAnswer {
        asked.push(args);
        return server.refuse === undefined ? { value: pageOf(server.matrix, args) } : { code: server.refuse };
      },
    },
  });
  return server;
}

async function open(): Promise<void> {
  stop = store.set(openMatrixAtom, "duty-1");
  await expect.poll(() => store.get(matrixAtom).status).not.toBe("loading");
}

function shown() {
  const matrix = store.get(matrixAtom);
  if (matrix.status !== "ready") throw new Error("The matrix is not there");
  return matrix.value;
}

const months = (upTo: number) => Array.from({ length: upTo }, (_, index) => index + 1);
const labels = () => shown().periods.map(({ id }) => Number(id.slice("period-".length)));

describe("opening a matrix", () => {
  it("asks for a bounded part and shows the newest periods", async () => {
    serve({ matrix: sampleMatrix({ units: 500, months: months(9) }) });
    await open();
    expect(asked).toEqual([{ duty_id: "duty-1", before_due: null, max_periods: 5, after_name: null, max_units: 100 }]);
    expect(labels()).toEqual([6, 7, 8, 9]);
    expect(shown()).toMatchObject({ earlier: true, later: false, moreUnits: true });
    expect(shown().units).toHaveLength(100);
  });

  it("knows that there is no earlier period and no further unit", async () => {
    serve({ matrix: sampleMatrix({ units: 3, months: months(4) }) });
    await open();
    expect(shown()).toMatchObject({ earlier: false, moreUnits: false });
  });

  it("leaves out a unit that has a report in none of the periods shown", async () => {
    const matrix = sampleMatrix({ units: 2, months: months(5) });
    const [first, second] = matrix.units;
    if (!first || !second) throw new Error("no units");
    serve({ matrix: { ...matrix, units: [{ ...first, cells: { "period-1": first.cells["period-1"] ?? (undefined as never) } }, second] } });
    await open();
    expect(shown().units.map(({ id }) => id)).toEqual(["unit-2"]);
  });

  it("says why it can't be shown", async () => {
    serve({ matrix: sampleMatrix({ units: 1, months: [1] }), refuse: "report.duty_not_found" });
    await open();
    expect(store.get(matrixAtom)).toEqual({ status: "failed", code: "report.duty_not_found" });
  });
});

describe("units beyond the first page", () => {
  it("come page by page, once however often they are asked for, and then no more", async () => {
    serve({ matrix: sampleMatrix({ units: 250, months: [11] }) });
    await open();
    await Promise.all([store.set(loadMoreUnitsAtom), store.set(loadMoreUnitsAtom)]);
    expect(asked.map(({ after_name }) => after_name)).toEqual([null, "Thôn 0100"]);
    await store.set(loadMoreUnitsAtom);
    expect(shown().units).toHaveLength(250);
    expect(shown().moreUnits).toBe(false);
    await store.set(loadMoreUnitsAtom);
    expect(asked).toHaveLength(3);
  });

  it("are all asked for again after news, never more than 200 at once", async () => {
    serve({ matrix: sampleMatrix({ units: 500, months: [11] }) });
    await open();
    for (let page = 0; page < 4; page++) await store.set(loadMoreUnitsAtom);
    expect(shown().units).toHaveLength(500);
    asked.length = 0;
    await store.set(reloadMatrixAtom);
    expect(asked.map(({ max_units }) => max_units)).toEqual([200, 200, 100]);
    expect(shown().units).toHaveLength(500);
  });
});

describe("periods", () => {
  it("that are earlier come on demand, up to what one question brings, then in windows that pass none over", async () => {
    serve({ matrix: sampleMatrix({ units: 1, months: months(12) }) });
    await open();
    await store.set(showEarlierPeriodsAtom);
    expect(labels()).toEqual([5, 6, 7, 8, 9, 10, 11, 12]);
    await store.set(showEarlierPeriodsAtom);
    expect(labels()).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(asked.at(-1)).toMatchObject({ max_periods: 12 });
    await store.set(showEarlierPeriodsAtom);
    expect(labels()).toEqual([1, 2]);
    expect(shown()).toMatchObject({ earlier: false, later: true });
    await store.set(showNewestPeriodsAtom);
    expect(labels()).toEqual([9, 10, 11, 12]);
  });

  it("are looked at where one comes due next, unless the person chose another", async () => {
    serve({ matrix: sampleMatrix({ units: 1, months: [9, 10, 11, 12] }) });
    await open();
    expect(store.get(chosenPeriodAtom)?.id).toBe("period-11");
    store.set(chosenPeriodAtom, "period-9");
    expect(store.get(chosenPeriodAtom)?.id).toBe("period-9");
  });

  it("are looked at where the last one was when none is to come", async () => {
    serve({ matrix: sampleMatrix({ units: 1, months: [8, 9] }) });
    await open();
    expect(store.get(chosenPeriodAtom)?.id).toBe("period-9");
  });
});

describe("news", () => {
  const changed = {
    today: "2026-11-12" as const,
    cards: [],
    removed: [],
    more: false,
    reset: false,
    unread: 0,
  } satisfies Partial<BoardChanges>;

  it("makes the open matrix ask again, and a closed one not", async () => {
    const server = serve({ matrix: sampleMatrix({ units: 1, months: [11] }) });
    await open();
    server.matrix = sampleMatrix({ units: 1, months: [11], cells: () => ({ status: "submitted", daysLate: 0, version: 2 }) });
    void store.set(applyChangesAtom, { ...changed, version: 7 });
    await expect.poll(() => shown().units[0]?.cells["period-11"]?.status).toBe("submitted");
    stop?.();
    asked.length = 0;
    store.set(tellNewsAtom);
    expect(asked).toEqual([]);
  });

  it("that can't be fetched takes nothing away, but a duty that is gone goes", async () => {
    const server: Parameters<typeof serve>[0] = serve({ matrix: sampleMatrix({ units: 1, months: [11] }) });
    await open();
    server.refuse = "server.failed";
    await store.set(reloadMatrixAtom);
    expect(store.get(matrixAtom).status).toBe("ready");
    server.refuse = "report.duty_not_found";
    await store.set(reloadMatrixAtom);
    expect(store.get(matrixAtom)).toEqual({ status: "failed", code: "report.duty_not_found" });
  });
});

describe("the filter", () => {
  const status = ["open", "returned", "submitted", "accepted", "excluded"] as const;

  it.each([
    ["all", [1, 2, 3, 4, 5]],
    ["awaited", [1, 2]],
    ["waiting", [3]],
  ] as const)("«%s» leaves the units %o", async (filter, left) => {
    serve({ matrix: sampleMatrix({ units: 5, months: [11], cells: (unit) => ({ status: status[unit - 1] ?? "open" }) }) });
    await open();
    expect(filterUnits(shown().units, "period-11", filter).map(({ id }) => Number(id.slice("unit-".length)))).toEqual(left);
  });
});
