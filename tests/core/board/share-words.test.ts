import { expect, it } from "vitest";
import { describeForShare } from "../../../src/core/board/share-words.ts";

const card = {
  number: 14,
  title: "Tổ chức Hội thi tuyên truyền",
  leadUnit: { id: "1", name: "Phòng Văn hóa" },
  dueOn: "2026-11-14" as const,
};

it.each([
  [card, "Thẻ #14: Tổ chức Hội thi tuyên truyền", "Hạn 14/11/2026 · Phòng Văn hóa"],
  [{ ...card, leadUnit: null, dueOn: null }, "Thẻ #14: Tổ chức Hội thi tuyên truyền", "Chưa có hạn · Chưa rõ đơn vị chủ trì"],
])("a card is told to a chat by what, until when and whose", (shared, title, description) => {
  expect(describeForShare(shared)).toEqual({ title, description });
});

it("a long title is cut", () => {
  expect(describeForShare({ ...card, title: "rất dài ".repeat(50) }).title.length).toBeLessThanOrEqual(100);
});
