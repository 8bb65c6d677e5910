import { createStore } from "jotai";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { ReportPartName } from "../../../src/core/report/report-request.ts";
import { restoreCopyAtom } from "../../../src/state/local-copy/restore-copy.ts";
import { deviceReports } from "../../../src/state/reports/device-reports.ts";
import * as report from "../../../src/state/reports/report-session.ts";
import { loadReportsAtom, unsentReportsAtom } from "../../../src/state/reports/report-list.ts";
import { sendUnsentReportsAtom } from "../../../src/state/reports/send-unsent.ts";
import { openSessionAtom, roleAtom, sessionIsKeptAtom, todayAtom } from "../../../src/state/session.ts";
import { type FakeReportServer, holdDevice, lan, serveReport } from "./fake-report-server.ts";

type Store = ReturnType<typeof createStore>;

let server: FakeReportServer;
let tab: Store;

/** The app as it is opened, at the report. */
async function openTab(): Promise<Store> {
  const store = createStore();
  await store.set(restoreCopyAtom);
  await store.set(openSessionAtom);
  await store.set(report.openReportAtom, "r1");
  return store;
}

const write = (store: Store, name: ReportPartName, text: string) => store.set(report.editPartAtom, name, text);
const flush = (store: Store) => store.set(report.flushReportAtom);
const refresh = (store: Store) => store.set(report.refreshReportAtom);

function writing(store: Store) {
  const session = store.get(report.reportSessionAtom);
  if (session.status !== "writing") throw new Error(`The report is ${session.status}`);
  return session;
}
const part = (store: Store, name: ReportPartName) => writing(store).parts[name];

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  holdDevice();
  server = serveReport({ figures: [{ id: "f1", name: "Số tin", measure: "tin", required: true, combine: "sum" }] });
  tab = await openTab();
});

afterEach(() => {
  vi.useRealTimers();
});

describe("writing", () => {
  test("goes to the server after a while of quiet, once for all that was typed", async () => {
    for (const text of ["t", "th", "thiếu", "thiếu kinh phí"]) write(tab, "difficulties", text);
    expect(server.bodies).toEqual([]);
    expect(writing(tab).save).toEqual({ kind: "waiting" });
    await vi.advanceTimersByTimeAsync(1_200);
    await flush(tab);
    expect(server.bodies).toEqual(["thiếu kinh phí"]);
    expect(writing(tab).save).toMatchObject({ kind: "saved" });
    expect(writing(tab).seen).toBe(server.report.draftVersion);
  });

  test("goes at once when a field is left", async () => {
    write(tab, "proposals", "bổ sung máy");
    await flush(tab);
    expect(server.text("proposals")).toBe("bổ sung máy");
  });

  test("a figure is sent as digits, stays as it was typed, and is nothing new when it is only written in another way", async () => {
    write(tab, "figure:f1", "1234,50");
    await flush(tab);
    expect(server.text("figure:f1")).toBe("1234.5");
    expect(part(tab, "figure:f1")?.text).toBe("1234,50");
    write(tab, "figure:f1", "1.234,5");
    await flush(tab);
    expect(server.bodies).toEqual(["1234.5"]);
  });

  test.each(["-3", "ba mươi", "1234567890123"])("a figure that is none stays here and says so: %s", async (text) => {
    write(tab, "figure:f1", text);
    expect(await flush(tab)).toEqual({ kind: "undecided" });
    expect(server.bodies).toEqual([]);
    expect(part(tab, "figure:f1")).toMatchObject({ text, dirty: true });
    expect(await deviceReports().readParts("r1")).toMatchObject({ "figure:f1": { text } });
  });

  test("a text that is too long is not sent", async () => {
    write(tab, "results", "x".repeat(50_001));
    expect(await flush(tab)).toEqual({ kind: "undecided" });
    expect(server.bodies).toEqual([]);
  });

  test("what is written while a save is under way is not lost with its answer", async () => {
    write(tab, "results", "một");
    server.beforeSave = () => write(tab, "results", "một hai");
    await flush(tab);
    expect(server.text("results")).toBe("một hai");
    expect(part(tab, "results")).toMatchObject({ text: "một hai", dirty: false, version: 2 });
  });

  test("the results are offered from the cards, and kept only when somebody edits them", async () => {
    expect(tab.get(report.offeredResultsAtom)).toContain("Tổ chức hội thi: hoàn thành đúng hạn.");
    await refresh(tab);
    expect(server.text("results")).toBeUndefined();
    write(tab, "results", "của tôi");
    expect(tab.get(report.offeredResultsAtom)).toBeNull();
    await flush(tab);
    write(tab, "results", "");
    await flush(tab);
    // Emptied on purpose: nothing is offered again.
    expect(tab.get(report.offeredResultsAtom)).toBeNull();
  });
});

describe("without a network", () => {
  test("what was written waits on the device and goes by itself when the network is back", async () => {
    server.network = "away";
    write(tab, "results", "viết khi mất mạng");
    expect(await flush(tab)).toEqual({ kind: "here-only", kept: true });
    server.network = "there";
    await vi.advanceTimersByTimeAsync(8_000);
    await flush(tab);
    expect(server.text("results")).toBe("viết khi mất mạng");
    expect(writing(tab).save).toMatchObject({ kind: "saved" });
    expect(await deviceReports().unsent()).toEqual([]);
  });

  test("the app opened again without a network shows what was written, and sends it later", async () => {
    server.network = "away";
    write(tab, "results", "viết ở thôn");
    write(tab, "figure:f1", "36");
    await flush(tab);
    tab.set(report.closeReportAtom);

    const later = await openTab();
    expect(later.get(sessionIsKeptAtom)).toBe(true);
    expect(later.get(roleAtom)).toBe("staff");
    expect(part(later, "results")?.text).toBe("viết ở thôn");
    expect(part(later, "figure:f1")?.text).toBe("36");
    await flush(later);
    expect(writing(later).save).toEqual({ kind: "here-only", kept: true });
    await later.set(loadReportsAtom);
    expect(later.get(unsentReportsAtom)).toMatchObject([{ id: "r1", title: server.report.title }]);

    server.network = "there";
    await flush(later);
    expect(server.text("results")).toBe("viết ở thôn");
    expect(server.text("figure:f1")).toBe("36");
  });

  test("a report of which the device has nothing cannot be opened", async () => {
    tab.set(report.closeReportAtom);
    server.network = "away";
    const later = await openTab();
    expect(later.get(report.reportSessionAtom)).toEqual({ status: "failed", code: "network.offline" });
  });

  test("what an earlier visit left is sent from the list, without the report being opened", async () => {
    server.network = "away";
    write(tab, "results", "để lại");
    await flush(tab);
    tab.set(report.closeReportAtom);
    server.network = "there";
    await tab.set(sendUnsentReportsAtom);
    expect(server.text("results")).toBe("để lại");
    expect(await deviceReports().unsent()).toEqual([]);
  });

  test("from the list nothing is written over a colleague's words", async () => {
    server.network = "away";
    write(tab, "results", "để lại");
    await flush(tab);
    tab.set(report.closeReportAtom);
    server.network = "there";
    server.write("results", "của Lan");
    await tab.set(sendUnsentReportsAtom);
    expect(server.text("results")).toBe("của Lan");
    expect(part(await openTab(), "results")).toMatchObject({ text: "để lại", theirs: { text: "của Lan" } });
  });

  test("a device that keeps nothing is told of", async () => {
    holdDevice();
    const { getPlatform } = await import("../../../src/platform/current.ts");
    getPlatform().store = () => Promise.resolve(false);
    server.network = "away";
    write(tab, "results", "không giữ được");
    await flush(tab);
    await vi.waitFor(() => expect(writing(tab).save).toEqual({ kind: "here-only", kept: false }));
  });
});

describe("an answer that got lost", () => {
  beforeEach(async () => {
    server.network = "loses-answers";
    write(tab, "results", "một");
    await flush(tab);
    server.network = "there";
  });

  test("is sent again as the same words", async () => {
    await flush(tab);
    expect(part(tab, "results")).toMatchObject({ text: "một", dirty: false, theirs: null, version: 1 });
    expect(writing(tab).seen).toBe(server.report.draftVersion);
  });

  test("is no colleague's, however much was written since", async () => {
    write(tab, "results", "một hai");
    await flush(tab);
    expect(server.text("results")).toBe("một hai");
    expect(part(tab, "results")).toMatchObject({ dirty: false, theirs: null, version: 2 });
  });

  test("is no colleague's after the app was opened again", async () => {
    write(tab, "results", "một hai");
    tab.set(report.closeReportAtom);
    const later = await openTab();
    await flush(later);
    expect(server.text("results")).toBe("một hai");
    expect(part(later, "results")).toMatchObject({ dirty: false, theirs: null });
  });
});

describe("a colleague", () => {
  test("at another part appears without touching what is being typed", async () => {
    write(tab, "results", "đang viết");
    server.write("difficulties", "của Lan");
    await tab.get(report.reportWriterAtom)?.refresh();
    expect(part(tab, "difficulties")).toMatchObject({ text: "của Lan", by: lan, at: "2026-11-12T02:41:00Z", dirty: false });
    expect(part(tab, "results")).toMatchObject({ text: "đang viết", dirty: true, theirs: null });
  });

  test("at another part is seen before anything is handed in: a save brings it along", async () => {
    server.write("difficulties", "của Lan");
    write(tab, "results", "của tôi");
    await flush(tab);
    expect(part(tab, "difficulties")?.text).toBe("của Lan");
    expect(writing(tab).seen).toBe(server.report.draftVersion);
  });

  describe("at the same part", () => {
    beforeEach(async () => {
      server.write("results", "chung");
      await refresh(tab);
      write(tab, "results", "chung của tôi");
      server.write("results", "chung của Lan");
      await flush(tab);
    });

    test("is written over by nobody: both texts are there, and nothing more is sent", async () => {
      expect(part(tab, "results")).toMatchObject({ text: "chung của tôi", theirs: { text: "chung của Lan", by: lan } });
      write(tab, "results", "chung của tôi, dài hơn");
      expect(await flush(tab)).toEqual({ kind: "undecided" });
      expect(server.text("results")).toBe("chung của Lan");
      expect(await deviceReports().readParts("r1")).toMatchObject({ results: { text: "chung của tôi, dài hơn" } });
    });

    test.each([
      ["mine", "chung của tôi"],
      ["theirs", "chung của Lan"],
      ["both", "chung của Lan\n\nchung của tôi"],
    ] as const)("%s is what the person can choose", async (choice, text) => {
      tab.set(report.choosePartAtom, "results", choice);
      await flush(tab);
      expect(part(tab, "results")).toMatchObject({ text, theirs: null, dirty: false });
      expect(server.text("results")).toBe(text);
      expect(writing(tab).seen).toBe(server.report.draftVersion);
      expect(await deviceReports().unsent()).toEqual([]);
    });

    test("who writes once more is met once more", async () => {
      server.write("results", "chung của Lan, lần hai");
      tab.set(report.choosePartAtom, "results", "mine");
      await flush(tab);
      expect(part(tab, "results")).toMatchObject({ text: "chung của tôi", theirs: { text: "chung của Lan, lần hai" } });
    });
  });

  test("who wrote the very same words is no reason to ask", async () => {
    write(tab, "results", "giống nhau");
    server.write("results", "giống nhau");
    await tab.get(report.reportWriterAtom)?.refresh();
    expect(part(tab, "results")).toMatchObject({ dirty: false, theirs: null, version: 1 });
  });

  test("who writes over a save whose answer is still under way is seen", async () => {
    write(tab, "results", "của tôi");
    server.network = "loses-answers";
    await flush(tab);
    server.network = "there";
    server.write("results", "của tôi, Lan sửa");
    await refresh(tab);
    expect(part(tab, "results")).toMatchObject({ text: "của tôi", theirs: { text: "của tôi, Lan sửa" } });
  });

  test("who hands the report in leaves what was not sent in sight, and on the device", async () => {
    write(tab, "results", "chưa kịp gửi");
    server.report = { ...server.report, status: "submitted", can: { write: false, judge: false } };
    await flush(tab);
    await vi.waitFor(() =>
      expect(tab.get(report.reportSessionAtom)).toMatchObject({ status: "reading", leftover: { results: { text: "chưa kịp gửi" } } }),
    );
    // Returned, it goes on from there.
    server.report = { ...server.report, status: "returned", returnedFor: "thiếu số liệu", can: { write: true, judge: false } };
    await refresh(tab);
    expect(part(tab, "results")?.text).toBe("chưa kịp gửi");
  });

  test("who took a figure off the duty takes it off the screen and the device", async () => {
    write(tab, "figure:f1", "5");
    server.report = { ...server.report, figures: [] };
    server.write("difficulties", "khác");
    await tab.get(report.reportWriterAtom)?.refresh();
    expect(part(tab, "figure:f1")).toBeUndefined();
    await vi.waitFor(async () => expect(await deviceReports().unsent()).toEqual([]));
  });
});

describe("two tabs of one device", () => {
  test("at different parts keep both, also on the device", async () => {
    const other = await openTab();
    server.network = "away";
    write(tab, "results", "tab một");
    write(other, "proposals", "tab hai");
    await Promise.all([flush(tab), flush(other)]);
    expect(await deviceReports().readParts("r1")).toMatchObject({ results: { text: "tab một" }, proposals: { text: "tab hai" } });
    server.network = "there";
    await Promise.all([flush(tab), flush(other)]);
    expect([server.text("results"), server.text("proposals")]).toEqual(["tab một", "tab hai"]);
  });

  test("at the same part ask, as with a colleague", async () => {
    const other = await openTab();
    write(tab, "results", "tab một");
    write(other, "results", "tab hai");
    await flush(tab);
    await flush(other);
    expect(server.text("results")).toBe("tab một");
    expect(part(other, "results")).toMatchObject({ text: "tab hai", theirs: { text: "tab một" } });
  });
});

describe("opening", () => {
  test("one report after the other shows the last, whatever answers first", async () => {
    const first = tab.set(report.openReportAtom, "r1");
    tab.set(report.closeReportAtom);
    const second = tab.set(report.openReportAtom, "r1");
    await Promise.all([first, second]);
    expect(writing(tab).detail.id).toBe("r1");
  });

  test("a report that is not mine to write is to be read", async () => {
    server.report = { ...server.report, can: { write: false, judge: true } };
    expect((await openTab()).get(report.reportSessionAtom)).toMatchObject({ status: "reading", leftover: {} });
  });

  test("the day is the server's, however wrong the device's clock is", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-01-01T00:00:00Z") });
    expect((await openTab()).get(todayAtom)).toBe("2026-11-12");
  });
});
