import { describe, expect, it } from "vitest";
import type { Activity } from "../../src/core/board/card.ts";
import { groupHistory } from "../../src/features/card-detail/group-history.ts";
import { describeActivity } from "../../src/features/card-detail/history-words.ts";

const line: Activity = {
  id: "1",
  at: "2026-11-20T02:00:00Z",
  person: null,
  subject: null,
  kind: "extension_asked",
  from: null,
  to: null,
  fromDue: "2026-12-15",
  toDue: "2026-12-30",
  text: null,
  mentions: [],
  amount: null,
};

describe("an extension in a card's history", () => {
  it.each([
    ["extension_asked", "Xin gia hạn đến 30/12/2026"],
    ["extension_granted", "Được gia hạn từ 15/12/2026 đến 30/12/2026"],
    ["extension_refused", "Không được gia hạn"],
    ["extension_withdrawn", "Thôi xin gia hạn"],
  ] as const)("%s: %s", (kind, words) => {
    expect(describeActivity({ ...line, kind })).toBe(words);
  });
});

const named = (name: string) => ({ id: name, name, unit: "Phòng Kinh tế" });

describe("what is done with steps, people and files", () => {
  it.each([
    ["step_added", "Thêm việc nhỏ"],
    ["step_done", "Làm xong việc nhỏ"],
    ["step_undone", "Đánh dấu việc nhỏ chưa xong"],
    ["step_removed", "Bỏ việc nhỏ"],
    ["assigned", "Giao việc cho Lê Văn Nam"],
    ["unassigned", "Thôi giao việc cho Lê Văn Nam"],
    ["taken", "Nhận làm việc này"],
    ["given_back", "Thôi nhận việc này"],
    ["nudged", "Đôn đốc đơn vị"],
    ["file_added", "Thêm tệp"],
    ["file_removed", "Bỏ tệp"],
  ] as const)("%s: %s", (kind, words) => {
    expect(describeActivity({ ...line, kind, subject: named("Lê Văn Nam") })).toBe(words);
  });

  it("to somebody who was deleted has no name", () => {
    expect(describeActivity({ ...line, kind: "assigned" })).toBe("Giao việc cho một người");
  });
});

describe("lines of one day", () => {
  const step = (text: string, change: Partial<Activity> = {}): Activity => ({
    ...line,
    kind: "step_done",
    text,
    person: named("A"),
    ...change,
  });

  it("stay apart by another person, another kind, or another day in Việt Nam", () => {
    const history = [
      step("4", { at: "2026-11-20T17:00:00Z" }),
      step("3", { at: "2026-11-20T16:59:00Z" }),
      step("2", { person: named("B") }),
      step("1", { kind: "step_added" }),
    ];
    expect(groupHistory(history).map(({ texts }) => texts)).toEqual([["4"], ["3"], ["2"], ["1"]]);
  });

  it.each(["moved", "taken", "extension_asked"] as const)("that happen once are not counted: %s", (kind) => {
    expect(groupHistory([step("", { kind }), step("", { kind })])).toHaveLength(2);
  });

  it("of the same read as one, in the order in which they were done", () => {
    const [entry, ...others] = groupHistory([step("Lập ban"), step("Khảo sát")]);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ words: "Làm xong 2 việc nhỏ", texts: ["Khảo sát", "Lập ban"], newest: { text: "Lập ban" } });
    const given = (name: string) => step("", { kind: "assigned", text: null, subject: named(name) });
    expect(groupHistory([given("Lan"), given("Nam")])[0]).toMatchObject({ words: "Giao việc cho Nam, Lan", texts: [] });
    const counted = (amount: number) => step("", { kind: "checked_in", text: null, amount });
    expect(groupHistory([counted(2), counted(3)])[0]?.words).toBe("Ghi nhận 5 lần thực hiện");
  });
});
