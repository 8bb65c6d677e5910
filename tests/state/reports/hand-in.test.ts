import { createStore } from "jotai";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { handInAtom, prepareHandInAtom } from "../../../src/state/reports/hand-in.ts";
import { loadReportsAtom, pressingReportsAtom, reportsAtom } from "../../../src/state/reports/report-list.ts";
import * as report from "../../../src/state/reports/report-session.ts";
import { openSessionAtom, todayAtom } from "../../../src/state/session.ts";
import { type FakeReportServer, holdDevice, serveReport } from "./fake-report-server.ts";

let server: FakeReportServer;
let store: ReturnType<typeof createStore>;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  holdDevice();
  server = serveReport();
  store = createStore();
  await store.set(openSessionAtom);
  await store.set(report.openReportAtom, "r1");
});

afterEach(() => {
  vi.useRealTimers();
});

const session = () => store.get(report.reportSessionAtom);
const write = (text: string) => store.set(report.editPartAtom, "difficulties", text);

test("what was shown is handed in: what was typed last, and the text that was offered", async () => {
  const offered = store.get(report.offeredResultsAtom);
  write("thiếu kinh phí");
  expect(await store.set(prepareHandInAtom)).toBeNull();
  expect(server.text("difficulties")).toBe("thiếu kinh phí");
  // Only asked so far: the offered text is nobody's yet.
  expect(server.text("results")).toBeUndefined();
  expect(await store.set(handInAtom)).toBeNull();
  expect(server.report.rounds[0]?.content.results).toBe(offered);
  expect(session()).toMatchObject({ status: "reading", detail: { status: "submitted", daysLate: 0 }, leftover: {} });
});

test("two presses at once are one submission", async () => {
  await store.set(prepareHandInAtom);
  expect(await Promise.all([store.set(handInAtom), store.set(handInAtom)])).toEqual([null, null]);
  expect(server.submissions).toHaveLength(1);
});

test("a press whose answer got lost is the same press when it is tried again", async () => {
  store.set(report.editPartAtom, "results", "của tôi");
  await store.set(prepareHandInAtom);
  server.network = "loses-answers";
  expect(await store.set(handInAtom)).toBe("network.offline");
  server.network = "there";
  expect(await store.set(handInAtom)).toBeNull();
  expect(server.submissions).toHaveLength(1);
  expect(session()).toMatchObject({ status: "reading", detail: { status: "submitted" } });
});

test("a draft that a colleague changed after the question is not handed in unseen", async () => {
  store.set(report.editPartAtom, "results", "của tôi");
  await store.set(prepareHandInAtom);
  server.write("proposals", "của Lan");
  expect(await store.set(handInAtom)).toBe("report.draft_changed");
  expect(server.submissions).toEqual([]);
  expect(session()).toMatchObject({ status: "writing", parts: { proposals: { text: "của Lan" } } });
  expect(await store.set(prepareHandInAtom)).toBeNull();
  expect(await store.set(handInAtom)).toBeNull();
});

test("a change that a refresh brought in behind the question is not handed in unseen either", async () => {
  store.set(report.editPartAtom, "results", "của tôi");
  await store.set(prepareHandInAtom);
  server.write("proposals", "của Lan");
  await store.set(report.refreshReportAtom);
  expect(await store.set(handInAtom)).toBe("report.draft_changed");
  expect(server.submissions).toEqual([]);
});

test("a draft that changed while the offered text was kept is not handed in unseen", async () => {
  await store.set(prepareHandInAtom);
  server.write("proposals", "của Lan");
  expect(await store.set(handInAtom)).toBe("report.draft_changed");
  expect(server.submissions).toEqual([]);
});

test("nothing is asked while two versions of a part wait for the person", async () => {
  write("của tôi");
  server.write("difficulties", "của Lan");
  expect(await store.set(prepareHandInAtom)).toBe("report.part_changed");
});

test("nothing is asked without a network", async () => {
  server.network = "away";
  write("của tôi");
  expect(await store.set(prepareHandInAtom)).toBe("network.offline");
});

test("a report that a colleague has handed in meanwhile is shown as that", async () => {
  await store.set(prepareHandInAtom);
  server.report = { ...server.report, status: "submitted", can: { write: false, judge: false } };
  expect(await store.set(handInAtom)).toBe("report.submitted");
  await vi.waitFor(() => expect(session()).toMatchObject({ status: "reading", detail: { status: "submitted" } }));
});

test("on time or late is asked of the server's day at the moment of the question", async () => {
  server.today = "2026-11-16";
  await store.set(prepareHandInAtom);
  expect(store.get(todayAtom)).toBe("2026-11-16");
});

test("what is handed in leaves the work and stands among what was handed in", async () => {
  await store.set(loadReportsAtom);
  expect(store.get(pressingReportsAtom)).toHaveLength(1);
  await store.set(prepareHandInAtom);
  await store.set(handInAtom);
  await vi.waitFor(() => expect(store.get(pressingReportsAtom)).toEqual([]));
  expect(store.get(reportsAtom)).toMatchObject({ value: { toHandIn: { reports: [] }, handedIn: { reports: [{ id: "r1" }] } } });
});
