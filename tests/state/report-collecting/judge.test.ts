import { createStore } from "jotai";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ReportCell, ReportMatrix } from "../../../src/core/report/report-matrix.ts";
import { judgeReportAtom } from "../../../src/state/report-collecting/judge.ts";
import { matrixAtom, openMatrixAtom, reloadMatrixAtom } from "../../../src/state/report-collecting/matrix.ts";
import { nudgeReportsAtom } from "../../../src/state/report-collecting/nudge.ts";
import { loadReportAtom, openReportAtom } from "../../../src/state/report-collecting/open-report.ts";
import { setSessionAtom } from "../../../src/state/session.ts";
import { connectFakeBackend, type FakeAnswer, type FakeFunctions } from "../../data/fake-backend.ts";
import { pageOf, sampleCell, sampleMatrix, sampleReport, session } from "./sample-matrix.ts";

let store: ReturnType<typeof createStore>;
let stop: () => void;
let server: { matrix: ReportMatrix };

const submitted: Partial<ReportCell> = { status: "submitted", daysLate: 0, submittedOn: "2026-11-10" };
const start = () => sampleMatrix({ units: 2, months: [11], cells: () => submitted, counts: { onTime: 2 } });

beforeEach(() => {
  store = createStore();
  store.set(setSessionAtom, session);
  server = { matrix: start() };
});
afterEach(() => stop());

async function open(functions: FakeFunctions) {
  const matrix = (args: Record<string, unknown>): FakeAnswer => ({ value: pageOf(server.matrix, args) });
  const backend = connectFakeBackend({ functions: { get_report_matrix: matrix, ...functions } });
  stop = store.set(openMatrixAtom, "duty-1");
  await expect.poll(() => store.get(matrixAtom).status).toBe("ready");
  return backend;
}

function shown() {
  const matrix = store.get(matrixAtom);
  if (matrix.status !== "ready") throw new Error("The matrix is not there");
  return { cell: matrix.value.units[0]?.cells["period-11"], counts: matrix.value.periods[0]?.counts };
}

describe("a verdict", () => {
  const returned = sampleReport(1, 11, { status: "returned", dueOn: "2026-11-19" });

  it("is sent with the version that was seen, and shown with the counts before the matrix is asked again", async () => {
    const sent: unknown[] = [];
    let release: (answer: FakeAnswer) => void = () => undefined;
    let asks = 0;
    await open({
      judge_report: (args) => (sent.push(args), { value: returned }),
      get_report_matrix: (args) => (asks++ === 0 ? { value: pageOf(server.matrix, args) } : new Promise((resolve) => (release = resolve))),
    });
    const judged = store.set(judgeReportAtom, {
      report: sampleCell(1, 11),
      verdict: "return",
      reason: "Thiếu số liệu",
      dueOn: "2026-11-19",
    });
    expect(await judged).toBeNull();
    expect(shown().cell).toMatchObject({ status: "returned", dueOn: "2026-11-19", version: 2 });
    expect(shown().counts).toMatchObject({ onTime: 1, returned: 1 });
    expect(sent).toEqual([
      {
        ...{ report_request_id: "report-1-11", verdict: "return", reason: "Thiếu số liệu", due_on: "2026-11-19", expected_version: 1 },
        request_id: expect.any(String) as string,
      },
    ]);
    release({ value: server.matrix });
  });

  it("is not undone by an answer that was on its way before it", async () => {
    let release: ((answer: FakeAnswer) => void) | null = null;
    let slow = false;
    await open({
      judge_report: () => ({ value: sampleReport(1, 11, { status: "accepted", daysLate: 0 }) }),
      get_report_matrix: (args) => (slow ? new Promise((resolve) => (release = resolve)) : { value: pageOf(server.matrix, args) }),
    });
    slow = true;
    const reloading = store.set(reloadMatrixAtom);
    await expect.poll(() => release).not.toBeNull();
    slow = false;
    server.matrix = sampleMatrix({ units: 2, months: [11], cells: () => ({ ...submitted, status: "accepted", version: 2 }) });
    await store.set(judgeReportAtom, { report: sampleCell(1, 11), verdict: "accept" });
    (release as ((answer: FakeAnswer) => void) | null)?.({ value: start() });
    await expect.poll(() => shown().cell?.status).toBe("accepted");
    await reloading;
    expect(shown().cell?.status).toBe("accepted");
  });

  it("that somebody else was quicker with says so, and shows what they did", async () => {
    await open({
      judge_report: () => ({ code: "report.changed" }),
      get_report_request: () => ({ value: { ...returned, rounds: [], history: [] } }),
    });
    await store.set(loadReportAtom, "report-1-11");
    server.matrix = sampleMatrix({
      units: 2,
      months: [11],
      cells: (unit) => (unit === 1 ? { status: "returned", version: 2 } : submitted),
    });
    expect(await store.set(judgeReportAtom, { report: sampleCell(1, 11), verdict: "accept" })).toBe("report.changed");
    expect(shown().cell).toMatchObject({ status: "returned", version: 2 });
    expect(store.get(openReportAtom)?.detail).toMatchObject({ value: { status: "returned" } });
  });

  it.each(["report.reason_required", "report.bad_due", "report.forbidden", "network.offline"])(
    "that is refused with %s changes nothing",
    async (code) => {
      await open({ judge_report: () => (code === "network.offline" ? "offline" : { code }) });
      expect(await store.set(judgeReportAtom, { report: sampleCell(1, 11), verdict: "exclude" })).toBe(code);
      expect(shown().cell).toMatchObject(submitted);
      expect(shown().counts).toMatchObject({ onTime: 2 });
    },
  );
});

describe("a reminder", () => {
  it("goes to one unit or to all, with a word or without, and says how many it reached", async () => {
    const sent: Record<string, unknown>[] = [];
    await open({ nudge_reports: (args) => (sent.push(args), { value: { nudged: 8 } }) });
    expect(await store.set(nudgeReportsAtom, { periodId: "period-11", unitIds: null, note: "  " })).toEqual({ ok: true, value: 8 });
    await store.set(nudgeReportsAtom, { periodId: "period-11", unitIds: ["unit-1"], note: " Nộp sớm " });
    expect(sent.map(({ unit_ids, note }) => [unit_ids, note])).toEqual([
      [null, null],
      [["unit-1"], "Nộp sớm"],
    ]);
  });

  it("whose answer got lost goes again under its id", async () => {
    const ids: unknown[] = [];
    await open({ nudge_reports: (args) => (ids.push(args.request_id), ids.length === 1 ? "offline" : { value: { nudged: 1 } }) });
    const nudge = { periodId: "period-11", unitIds: null, note: "" };
    expect(await store.set(nudgeReportsAtom, nudge)).toMatchObject({ error: { code: "network.offline" } });
    await store.set(nudgeReportsAtom, nudge);
    expect(ids[1]).toBe(ids[0]);
  });
});
