import { describe, expect, it } from "vitest";
import { documentOfText } from "../../../src/core/document/plain-text.ts";
import { readPlan } from "../../../src/core/plan/read-plan.ts";
import { longestStretch, stretchesOf } from "../../../src/core/text/stretches.ts";

const partsOf = (text: string) => stretchesOf(text).map(({ start, end }) => text.slice(start, end));

describe("stretchesOf", () => {
  it.each([
    ["nothing", ""],
    ["a sentence", "Rà soát hộ nghèo. Báo cáo UBND xã."],
    ["the longest that is read at a time", "a".repeat(longestStretch)],
  ])("does not cut %s", (_, text) => {
    expect(partsOf(text)).toEqual(text === "" ? [] : [text]);
  });

  it.each([
    ["sentences", "Rà soát hộ nghèo. ", /\. $/u],
    ["clauses", "rà soát hộ nghèo; ", /; $/u],
    ["words", "nghèo ", / $/u],
    ["letters", "a", /a$/u],
  ])("cuts between %s and loses none of them", (_, piece, end) => {
    const text = piece.repeat(Math.ceil(9500 / piece.length));
    const parts = partsOf(text);
    expect(parts.join("")).toBe(text);
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) {
      expect(part.length).toBeLessThanOrEqual(longestStretch);
      expect(part).toMatch(end);
    }
  });
});

describe("a plan with an endless paragraph", () => {
  const filler = "Nâng cao nhận thức của người dân. ".repeat(400);
  const text = `KẾ HOẠCH\nCông tác năm 2026\nI. NHIỆM VỤ\n1. ${filler}\n2. Mở lớp. Chủ trì: Phòng Nội vụ; thời gian: Quý II.`;

  it("is read behind it, with every span in its own block", () => {
    const document = documentOfText(text);
    const { tasks } = readPlan(document);
    const task = tasks.find(({ title }) => title.startsWith("Mở lớp"));
    expect(task).toMatchObject({ leadUnits: ["Phòng Nội vụ"], deadline: { due: "2026-06-30" } });
    const span = task?.fields.title?.span;
    expect(document.blocks[span?.block ?? -1]?.text.slice(span?.start, span?.end)).toBe("Mở lớp.");
  });

  it("says which part of a table's cell was not read", () => {
    const { tasks, messages } = readPlan(documentOfText(`STT\tNhiệm vụ\tChủ trì\tThời gian\n1\tMở lớp\t${filler}\tQuý II/2026`));
    expect(tasks).toHaveLength(1);
    expect(messages.map(({ code }) => code)).toEqual(["table.cell_too_long"]);
    expect(messages[0]?.text).toBe(filler.trim().slice(longestStretch));
  });
});
