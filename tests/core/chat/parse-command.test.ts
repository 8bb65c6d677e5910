import { describe, expect, test } from "vitest";
import type { ChatCommand, ChatCommandKind } from "../../../src/core/chat/chat-command.ts";
import { parseCommand } from "../../../src/core/chat/parse-command.ts";

const today = "2026-11-20";
const done = (number: number, words: string | null = null): ChatCommand => ({ kind: "done", number, words });
const extension = (due: `${number}-${number}-${number}`, reason: string, of: "card" | "report" = "card", number = 12): ChatCommand => ({
  kind: "extension",
  of,
  number,
  due,
  reason,
});

describe("is no command", () => {
  test.each([
    [""],
    ["   "],
    ["gùi"],
    ["việt"],
    ["Huy ơi"],
    ["đồng ý với ý kiến của anh"],
    ["không đồng ý"],
    ["Quá hạn nhiều rồi"],
    ["Báo cáo kết quả tháng 11 như sau"],
    ["báo cáo 3 ngày"],
    ["bc 0"],
    ["bc 3.5"],
    ["bc 12345678"],
    ["xong 12/11 rồi"],
    ["xong 12,5%"],
    ["xong 12%"],
    ["chưa xong 12"],
    ["xongg 12"],
    ["tiến độ 12/5"],
    ["Tiến độ rất tốt"],
    ["Gia hạn hợp đồng"],
    ["##xong 12"],
    ["việc 12"],
    [`xong ${" ".repeat(4900)}x`],
    [`xong 12 ${"x".repeat(5000)}`],
  ])("%j", (typed) => expect(parseCommand(typed, today, false)).toBeNull());
});

describe("while a report is written, is a text of it", () => {
  test.each([
    ["Xong 12 lớp tập huấn"],
    ["xong 12: đã gửi văn bản"],
    ["Tiến độ 12 5 bài đã đăng"],
    ["Tiến độ 12"],
    ["gia hạn 12"],
    ["xong rồi"],
    ["Đã gửi"],
    ["Báo cáo"].map((words) => `${words} thêm`) as [string],
  ])("%j", (typed) => expect(parseCommand(typed, today, true)).toBeNull());
});

describe("lacks something", () => {
  test.each<[string, ChatCommandKind]>([
    ["xong", "done"],
    ["XONG!", "done"],
    ["giahan", "extension"],
    ["gia hạn 12", "extension"],
    ["giahan 12 chờ kinh phí", "extension"],
    ["giahan 12 31/2 chờ kinh phí", "extension"],
    ["giahan 12 30/13/2026 x", "extension"],
    ["giahan bc 3", "extension"],
    ["tiến độ", "progress"],
    ["tiến độ 12", "progress"],
    ["tien do 12 nhiều", "progress"],
  ])("%j", (typed, of) => expect(parseCommand(typed, today, false)).toEqual({ kind: "incomplete", of }));
});

const cases: [string, ChatCommand][] = [
  ["việc", { kind: "work" }],
  ["VIỆC", { kind: "work" }],
  ["  viec  ", { kind: "work" }],
  ["#việc", { kind: "work" }],
  ["# viec.", { kind: "work" }],
  ["Việc của tôi?", { kind: "work" }],
  ["quá hạn", { kind: "overdue" }],
  ["qua  han", { kind: "overdue" }],
  ["quahan", { kind: "overdue" }],
  ["QUÁ HẠN", { kind: "overdue" }],
  ["báo cáo", { kind: "reports" }],
  ["bao cao", { kind: "reports" }],
  ["#baocao", { kind: "reports" }],
  ["bc", { kind: "reports" }],
  ["trợ giúp", { kind: "help" }],
  ["tro giup", { kind: "help" }],
  ["bc 3", { kind: "report", number: 3 }],
  ["BC3", { kind: "report", number: 3 }],
  ["bc  #03", { kind: "report", number: 3 }],
  ["báo cáo số 3", { kind: "report", number: 3 }],
  ["xong 12", done(12)],
  ["#xong 12.", done(12)],
  ["Xong thẻ 12", done(12)],
  ["xong 12 Đã trình ký", done(12, "Đã trình ký")],
  ["XONG 12: Đã trình ký\nngày 12/11", done(12, "Đã trình ký\nngày 12/11")],
  ["giahan 12 30/11 chờ kinh phí", extension("2026-11-30", "chờ kinh phí")],
  ["Gia hạn 12 đến ngày 30/11/2026: Chờ kinh phí", extension("2026-11-30", "Chờ kinh phí")],
  ["gia han 12 30-11-27 Chờ", extension("2027-11-30", "Chờ")],
  ["giahan 12 20/11 x", extension("2026-11-20", "x")],
  ["giahan 12 19/11 x", extension("2027-11-19", "x")],
  ["giahan 12 29/2 x", extension("2028-02-29", "x")],
  ["giahan 12 30/11", extension("2026-11-30", "")],
  ["giahan bc 3 5/12 chờ số liệu", extension("2026-12-05", "chờ số liệu", "report", 3)],
  ["tiến độ 12 5", { kind: "progress", number: 12, amount: 5, words: null }],
  ["tien do 12 +5 lần", { kind: "progress", number: 12, amount: 5, words: null }],
  ["Tiến độ 12 5 đăng báo", { kind: "progress", number: 12, amount: 5, words: "đăng báo" }],
  ["gửi", { kind: "send" }],
  ["GUI", { kind: "send" }],
  ["Nộp báo cáo", { kind: "send" }],
  ["đồng ý", { kind: "agree" }],
  ["dong y", { kind: "agree" }],
  ["Đồng ý.", { kind: "agree" }],
  ["hủy", { kind: "cancel" }],
  ["huỷ", { kind: "cancel" }],
  ["HUY", { kind: "cancel" }],
];

describe("is a command", () => {
  test.each(cases)("%j", (typed, command) => expect(parseCommand(typed, today, false)).toEqual({ kind: "command", command }));
  test.each(cases)("in any form of Unicode: %j", (typed, command) => {
    const composed = (text: unknown) => JSON.parse(JSON.stringify(text).normalize("NFC")) as unknown;
    expect(composed(parseCommand(typed.normalize("NFD"), today, false))).toEqual({ kind: "command", command });
  });
  test.each(cases)("while a report is written, behind «#»: %j", (typed, command) => {
    expect(parseCommand(typed.replace(/^[\s#]*/u, "#"), today, true)).toEqual({ kind: "command", command });
  });
  test("while a report is written, «xong» alone shows it", () => {
    expect(parseCommand("Xong", today, true)).toEqual({ kind: "command", command: { kind: "send" } });
  });
});
