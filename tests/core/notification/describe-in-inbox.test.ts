import { describe, expect, it } from "vitest";
import { describeInInbox } from "../../../src/core/notification/describe-in-inbox.ts";
import type { CardFacts, ExtensionFacts, Notification, OverdueFacts, ReportFacts } from "../../../src/core/notification/notification.ts";
import { aboutNudged } from "./sample-messages.ts";

const written = { id: "1", at: "2026-11-20T07:30:00", read: false, dayOffset: 3, words: null };
const card: CardFacts = {
  id: "c",
  number: 12,
  title: "Rà soát hồ sơ",
  dueOn: "2026-11-23",
  status: "doing",
  unitName: "Phòng Kinh tế",
  planNumber: "07/KH-UBND",
};
const report: ReportFacts = {
  id: "r",
  number: 4,
  title: "Báo cáo quý",
  period: "Quý IV/2026",
  dueOn: "2026-11-23",
  status: "open",
  unitName: "Phòng Kinh tế",
};
const extension: ExtensionFacts = {
  id: "x",
  status: "asked",
  askedDue: "2026-12-30",
  decidedDue: null,
  unitName: "Phòng Kinh tế",
  card,
  report: null,
};
const overdue: OverdueFacts = { total: 2, unitCount: 1, units: [{ name: "Phòng Kinh tế", count: 2 }], worst: [] };

const ofCard = (changes: Partial<CardFacts>, dueOn: Notification["dueOn"] = "2026-11-23"): Notification => ({
  ...written,
  dueOn,
  kind: "card_due_soon",
  card: { ...card, ...changes },
});
const ofReport = (kind: "report_due_soon" | "report_accepted" | "report_returned", changes: Partial<ReportFacts>): Notification => ({
  ...written,
  dueOn: "2026-11-23",
  kind,
  report: { ...report, ...changes },
});
const ofExtension = (status: ExtensionFacts["status"]): Notification => ({
  ...written,
  dueOn: null,
  kind: "extension_requested",
  extension: { ...extension, status },
});

describe("a message in the inbox", () => {
  it("speaks of the day on which it came, whatever the date is now", () => {
    expect(describeInInbox(ofCard({ dueOn: "2026-12-30" })).title).toBe("Việc 12 còn 3 ngày");
    expect(describeInInbox(ofCard({ dueOn: "2026-12-30" })).detail).toBe("Rà soát hồ sơ. Hạn 23/11/2026");
    expect(describeInInbox(ofReport("report_due_soon", { dueOn: "2026-12-30" })).title).toBe("Báo cáo 4 còn 3 ngày");
  });

  it.each<[message: Notification, since: ReturnType<typeof describeInInbox>["since"]]>([
    [ofCard({}), null],
    [ofCard({ dueOn: null }), null],
    [ofCard({}, null), null],
    [ofCard({ status: "done", dueOn: "2026-12-30" }), { text: "Đã hoàn thành", settled: true }],
    [ofCard({ status: "review" }), { text: "Đang chờ duyệt", settled: true }],
    [ofCard({ dueOn: "2026-12-30" }), { text: "Hạn mới 30/12/2026", settled: false }],
    [ofReport("report_due_soon", {}), null],
    [ofReport("report_returned", { status: "returned" }), null],
    [ofReport("report_accepted", { status: "accepted" }), null],
    [ofReport("report_returned", { status: "accepted" }), { text: "Đã được chấp nhận", settled: true }],
    [ofReport("report_due_soon", { status: "submitted" }), { text: "Đã nộp", settled: true }],
    [ofReport("report_due_soon", { status: "excluded" }), { text: "Được miễn kỳ này", settled: true }],
    [ofReport("report_due_soon", { dueOn: "2026-11-30" }), { text: "Hạn mới 30/11/2026", settled: false }],
    [ofExtension("asked"), null],
    [ofExtension("granted"), { text: "Đã đồng ý", settled: true }],
    [ofExtension("refused"), { text: "Đã từ chối", settled: true }],
    [ofExtension("withdrawn"), { text: "Đã rút", settled: true }],
  ])("%j: since then %j", (message, since) => {
    expect(describeInInbox(message).since).toEqual(since);
  });

  it("keeps what somebody said as it is, whatever became of the card", () => {
    const message: Notification = {
      ...written,
      dueOn: null,
      kind: "mentioned",
      card: { ...card, status: "done" },
      by: "Trần Thị Bình",
      excerpt: "Nhờ anh xem",
    };
    expect(describeInInbox(message)).toMatchObject({ detail: "Nhờ anh xem", since: null });
  });

  it.each([
    [9, null],
    [5, { text: "Còn 5 việc", settled: false }],
    [0, { text: "Đã xử lý hết", settled: true }],
  ])("of nine cards that were nudged %i are left: %j", (open, since) => {
    const message = aboutNudged({ open, ...(open === 0 && { worst: [] }) });
    expect(describeInInbox(message)).toMatchObject({ title: "Đôn đốc 9 việc", since });
  });

  it("tells a leader that nothing is overdue any more", () => {
    const message = { ...written, dueOn: "2026-11-20", kind: "card_overdue" } as const;
    expect(describeInInbox({ ...message, overdue }).title).toBe("2 việc quá hạn");
    expect(describeInInbox({ ...message, overdue: { ...overdue, total: 0, units: [] } })).toMatchObject({
      title: "Không còn việc quá hạn",
      opens: "/overdue",
    });
  });
});
