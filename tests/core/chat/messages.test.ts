import { describe, expect, test } from "vitest";
import type { MyWork } from "../../../src/core/board/board.ts";
import { handedInMessage, progressMessage } from "../../../src/core/chat/card-messages.ts";
import type { ChatCommandKind } from "../../../src/core/chat/chat-command.ts";
import { commandExamples } from "../../../src/core/chat/command-examples.ts";
import { overdueMessage, reportsMessage, workMessage } from "../../../src/core/chat/list-messages.ts";
import { parseCommand } from "../../../src/core/chat/parse-command.ts";
import { helpMessage, notUnderstoodMessage } from "../../../src/core/chat/plain-messages.ts";
import { chosenMessage, filesMessage, previewMessage } from "../../../src/core/chat/report-messages.ts";
import type { OutgoingMessage } from "../../../src/core/notification/outgoing-message.ts";
import { sampleReport, sampleReportDetail } from "../report/sample-report.ts";
import { sampleCard } from "../../state/sample-cards.ts";

const today = "2026-11-20";
const none = { count: 0, cards: [] };
const work = (changes: Partial<MyWork> = {}): MyWork => ({
  version: 1,
  today,
  overdue: none,
  thisWeek: none,
  thisQuarter: none,
  later: none,
  ...changes,
});
const long = "Tuyên truyền, phổ biến ".repeat(100);
const longCards = Array.from({ length: 11 }, (_, index) =>
  sampleCard(100_000 + index, { title: long, expectedCount: 1000, doneCount: 1000 }),
);

const part = (name: "results" | "difficulties" | "proposals") => ({ part: name, text: long.repeat(20), version: 1, by: null, at: null });
const fullReport = sampleReportDetail({
  title: long.slice(0, 500),
  periodLabel: "x".repeat(100),
  unit: { id: "u", name: "y".repeat(200) },
  returnedFor: long,
  parts: [part("results"), part("difficulties"), part("proposals")],
  figures: Array.from({ length: 20 }, (_, index) => ({
    id: String(index),
    name: long.slice(0, 200),
    measure: "bài",
    required: true,
    combine: "sum" as const,
  })),
  files: Array.from({ length: 10 }, (_, index) => ({
    id: String(index),
    name: "z".repeat(120),
    contentType: "application/pdf",
    size: 1,
    path: "p",
    checked: true,
  })),
});
const others = Array.from({ length: 20 }, () => ({ name: "Nguyễn Văn Hải".repeat(10) }));

/** Each message at its longest. */
const messages: Record<string, OutgoingMessage> = {
  help: helpMessage(),
  "not understood": notUnderstoodMessage(["extension", "progress"]),
  work: workMessage(work({ overdue: { count: 400, cards: longCards } }), "y".repeat(200)),
  overdue: overdueMessage(longCards, 400, today, "y".repeat(200)),
  reports: reportsMessage(
    Array.from({ length: 10 }, () => sampleReport({ title: long, unit: { id: "u", name: "y".repeat(200) } })),
    true,
    today,
    "y".repeat(200),
  ),
  chosen: chosenMessage(fullReport, today, { place: "y".repeat(200), others, left: true }),
  preview: previewMessage(fullReport, today, true),
  files: filesMessage(
    fullReport,
    ["z".repeat(120)],
    Array.from({ length: 5 }, () => ["z".repeat(500), "report.file_type"] as const).map(([name, code]) => [name, code]),
  ),
  "handed in": handedInMessage(sampleCard(1, { title: long }), "y".repeat(200)),
};

describe("a message", () => {
  test.each(Object.entries(messages))("%s fits into one", (_name, { text, buttons }) => {
    expect(text.length).toBeLessThanOrEqual(2000);
    expect(text).not.toMatch(/undefined|null|NaN|\d{4}-\d{2}/u);
    expect(buttons.length).toBeLessThanOrEqual(5);
    expect(buttons.every((button) => ("says" in button ? button.says !== "" : button.opens.startsWith("/")))).toBe(true);
  });

  test.each(Object.entries(messages))("%s has buttons that say commands", (_name, { buttons }) => {
    for (const button of buttons) if ("says" in button) expect(parseCommand(button.says, today, true)).toMatchObject({ kind: "command" });
  });

  test.each(Object.entries(commandExamples) as [ChatCommandKind, { typed: string }][])(
    "shows «%s» as it is understood",
    (kind, { typed }) => {
      expect(parseCommand(typed, today, false)).toMatchObject({ kind: "command", command: { kind } });
    },
  );
});

describe("the preview of a report", () => {
  test("ends with how to hand it in, however long the report is", () => {
    expect(previewMessage(fullReport, today, true).text).toMatch(/Gõ «đồng ý» để nộp[^]*$/u);
  });
  test("says what of the figures is missing, and that there is no file", () => {
    const figures = [
      { id: "1", name: "Số tin", measure: "tin", required: true, combine: "sum" as const },
      { id: "2", name: "Số lớp", measure: "lớp", required: false, combine: "sum" as const },
    ];
    const report = sampleReportDetail({ figures, files: [], parts: [{ part: "figure:2", text: "5", version: 1, by: null, at: null }] });
    const { text } = previewMessage(report, today, false);
    expect(text).toContain(
      "Kết quả: chưa ghi.\nSố liệu: đã nhập 1/2.\nCòn thiếu số liệu bắt buộc, nhập trong ứng dụng: Số tin.\nKhông kèm tệp.",
    );
  });
  test("says that it is late", () => {
    expect(previewMessage(sampleReportDetail({ dueOn: "2026-11-18" }), today, false).text).toContain("nộp hôm nay là muộn 2 ngày");
  });
});

describe("lists", () => {
  test("say what is due and when, the number first", () => {
    const cards = [
      sampleCard(12, { dueOn: "2026-11-23" }),
      sampleCard(13, { dueOn: null }),
      sampleCard(14, { status: "review", dueOn: today }),
    ];
    const { text } = workMessage(work({ thisWeek: { count: 15, cards } }), null);
    expect(text).toContain(
      "Việc của đơn vị: 15 việc chưa xong.\n[12] Nhiệm vụ 12 (còn 3 ngày, hạn 23/11/2026)\n[13] Nhiệm vụ 13 (chưa có hạn)\n[14] Nhiệm vụ 14 (hạn hôm nay, hạn 20/11/2026, chờ duyệt)\n… và 12 việc nữa",
    );
  });
  test("say that there is nothing", () => {
    expect(workMessage(work(), null).text).toContain("không còn việc nào chưa xong");
    expect(overdueMessage([], 0, today, "xã Bình An").text).toBe("Không có việc nào quá hạn (xã Bình An).");
    expect(reportsMessage([], false, today, null).text).toContain("không còn báo cáo nào phải nộp");
  });
  test("offer to write the first four reports that can be written", () => {
    const reports = [1, 2, 3, 4, 5, 6].map((number) => sampleReport({ number, can: { write: number !== 2, judge: false } }));
    const says = reportsMessage(reports, false, today, null).buttons.flatMap((button) => ("says" in button ? [button.says] : []));
    expect(says).toEqual(["bc 1", "bc 3", "bc 4", "bc 5"]);
  });
});

test("progress says how far it is", () => {
  expect(progressMessage(sampleCard(12, { expectedCount: 13, doneCount: 5 }), 2, null).text).toBe(
    "Việc số 12 «Nhiệm vụ 12»: đã ghi thêm 2 lần. Đến nay: 5/13 lần.",
  );
});
