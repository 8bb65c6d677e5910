import { describe, expect, it } from "vitest";
import { readWrittenMentions, splitComment, writeMentions } from "../../../src/core/board/mention.ts";

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const lan = { id: id(1), name: "Lan" };
const lanAnh = { id: id(2), name: "Lan Anh" };
const odd = { id: id(3), name: "A [Phó] (CT)" };

describe("a comment is parted into words and names", () => {
  it.each([
    ["Mời họp", [], [["Mời họp", null]]],
    ["", [], []],
    // what fits nowhere is left as words
    ["Mời", [{ personId: "x", at: 2, length: 9 }], [["Mời", null]]],
    [
      "@Lan",
      [
        { personId: "x", at: 0, length: 4 },
        { personId: "y", at: 2, length: 2 },
      ],
      [["@Lan", "x"]],
    ],
    // counted in characters, not in halves of them
    [
      "👍 @Lan xem",
      [{ personId: "x", at: 2, length: 4 }],
      [
        ["👍 ", null],
        ["@Lan", "x"],
        [" xem", null],
      ],
    ],
    [
      "@A@B",
      [
        { personId: "b", at: 2, length: 2 },
        { personId: "a", at: 0, length: 2 },
      ],
      [
        ["@A", "a"],
        ["@B", "b"],
      ],
    ],
  ])("%s", (body, mentions, pieces) => {
    expect(splitComment(body, mentions).map(({ text, personId }) => [text, personId])).toEqual(pieces);
  });
});

describe("chosen names are sent as mentions", () => {
  it.each([
    ["Gửi a@b.vn, @Nam", "Gửi a@b.vn, @Nam"],
    ["@Lanh lẹ", "@Lanh lẹ"],
    ["@ Lan", "@ Lan"],
    ["@Lan", `@[Lan](${id(1)})`],
    ["@Lan Anh, @Lan!", `@[Lan Anh](${id(2)}), @[Lan](${id(1)})!`],
    ["@Lan Anhe", `@[Lan](${id(1)}) Anhe`],
    ["mời @A [Phó] (CT)", `mời @[A  Phó  (CT)](${id(3)})`],
    ["@@Lan", `@@[Lan](${id(1)})`],
  ])("%s", (body, written) => {
    expect(writeMentions(body, [lan, lanAnh, odd])).toBe(written);
  });

  it("and read as the server will tell them where they wait to be sent", () => {
    const { text, mentions } = readWrittenMentions(writeMentions("😀 @Lan Anh xem, gửi @Lan.", [lan, lanAnh]));
    expect(text).toBe("😀 @Lan Anh xem, gửi @Lan.");
    expect(splitComment(text, mentions).filter(({ personId }) => personId !== null)).toEqual([
      { text: "@Lan Anh", personId: id(2) },
      { text: "@Lan", personId: id(1) },
    ]);
    expect(readWrittenMentions("@[Lan](x)")).toEqual({ text: "@[Lan](x)", mentions: [] });
  });
});
