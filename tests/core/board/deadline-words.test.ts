import { describe, expect, it } from "vitest";
import { describeDeadline, isOverdue } from "../../../src/core/board/deadline-words.ts";
import type { CardStatus } from "../../../src/core/board/card.ts";
import type { LocalDate } from "../../../src/core/calendar/local-date.ts";

const today: LocalDate = "2026-11-20";

describe("a deadline in words", () => {
  it.each<[due: LocalDate | null, status: CardStatus, completed: LocalDate | null, words: string, tone: string]>([
    ["2026-11-14", "doing", null, "Quá hạn 6 ngày", "late"],
    ["2026-11-20", "todo", null, "Hạn hôm nay", "soon"],
    ["2026-11-21", "review", null, "Còn 1 ngày · hạn 21/11", "soon"],
    ["2026-11-30", "doing", null, "Còn 10 ngày · hạn 30/11", "soon"],
    ["2026-12-01", "doing", null, "Còn 11 ngày · hạn 01/12", "idle"],
    ["2027-03-31", "todo", null, "Còn 131 ngày · hạn 31/03/2027", "idle"],
    [null, "todo", null, "Chưa có hạn", "idle"],
    ["2026-11-14", "done", "2026-11-14", "Xong đúng hạn", "done"],
    ["2026-11-14", "done", "2026-11-17", "Xong trễ 3 ngày", "soon"],
    [null, "done", "2026-11-17", "Đã xong", "done"],
  ])("due %s, %s, completed %s: %s", (dueOn, status, completedOn, words, tone) => {
    const { text, date, tone: shown } = describeDeadline({ dueOn, status, completedOn }, today);
    expect([[text, date].filter(Boolean).join(" · "), shown]).toEqual([words, tone]);
  });

  it("is not overdue on its last day, nor when the card is done", () => {
    expect(isOverdue({ dueOn: "2026-11-20", status: "doing" }, today)).toBe(false);
    expect(isOverdue({ dueOn: "2026-11-19", status: "done" }, today)).toBe(false);
    expect(isOverdue({ dueOn: "2026-11-19", status: "review" }, today)).toBe(true);
    expect(isOverdue({ dueOn: null, status: "todo" }, today)).toBe(false);
  });
});
