import { describe, expect, test } from "vitest";
import { addPiece, holdsPiece, removePieces } from "../../../src/core/chat/chat-report.ts";

const piece = (at: string, text: string) => ({ event: at, at: `2026-11-20T08:0${at}:00Z`, text });
const [first, second, third] = [piece("1", "Một"), piece("2", "Hai"), piece("3", "Ba")];

describe("a piece of a report", () => {
  test("comes to the end of what is there", () => {
    expect(addPiece("", [], first)).toBe("Một");
    expect(addPiece("Đã có\n\n", [], first)).toBe("Đã có\nMột");
    expect(addPiece("Một", [first], second)).toBe("Một\nHai");
  });
  test("that comes late stands before those that were written after it", () => {
    expect(addPiece("Đã có\nHai\nBa", [second, third], first)).toBe("Đã có\nMột\nHai\nBa");
    expect(addPiece("Hai\nBa", [second, third], first)).toBe("Một\nHai\nBa");
  });
  test("that comes late is added at the end when a colleague has rewritten the rest", () => {
    expect(addPiece("Hai chữ khác", [second], first)).toBe("Hai chữ khác\nMột");
  });
  test("is there only as lines of its own", () => {
    expect(holdsPiece("Một hai", "Một")).toBe(false);
    expect(holdsPiece("Một\nhai", "Một")).toBe(true);
    expect(holdsPiece("", "Một")).toBe(false);
  });
});

describe("taking pieces back", () => {
  test("leaves what others wrote", () => {
    expect(removePieces("Đã có\nMột\nXen giữa\nHai", [first, second])).toEqual({ body: "Đã có\nXen giữa", gone: true });
    expect(removePieces("Một", [first])).toEqual({ body: "", gone: true });
  });
  test("takes the same words as often as they were written, and not more", () => {
    expect(removePieces("Một\nMột\nMột", [first, first])).toEqual({ body: "Một", gone: true });
  });
  test("says when a piece was changed", () => {
    expect(removePieces("Một, đã sửa\nHai", [first, second])).toEqual({ body: "Một, đã sửa", gone: false });
  });
});
