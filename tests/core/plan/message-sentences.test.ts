import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hasMessageWords, wordsOfMessage } from "../../../src/core/plan/message-sentences.ts";
import { isRefusalCode } from "../../../src/core/refusal.ts";

/** Every text in the sources that has the shape of a code; names of files inside archives have it as well. */
function codesIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
  const texts = files.flatMap((file) => [
    ...readFileSync(join(folder, file), "utf8").matchAll(/"([a-z]+(?:[_-][a-z]+)*\.[a-z]+(?:_[a-z]+)*)"/gu),
  ]);
  const fileName = /\.(?:xml|rels|html|txt|bin|js|mjs|ts|wasm|json|css|gz|traineddata|vml)$/u;
  return [...new Set(texts.map(([, code]) => code ?? ""))].filter((code) => !fileName.test(code));
}

describe("what the reader says", () => {
  test("every code that the core and the readers can give has a sentence, as a refusal or as a message", () => {
    const codes = [...codesIn("src/core"), ...codesIn("src/readers")];
    expect(codes).toContain("time.impossible");
    expect(codes).toContain("plan.duty_without_unit");
    expect(codes.filter((code) => !isRefusalCode(code) && !hasMessageWords(code))).toEqual([]);
  });

  test.each(["constructor", "toString", "later.code", ""])("a code that nobody knows, «%s», is still told as a doubt", (code) => {
    expect(hasMessageWords(code)).toBe(false);
    expect(wordsOfMessage(code)).toEqual({ kind: "doubtful", sentence: "Chỗ này máy đọc chưa chắc, cần xem lại." });
  });

  test("what became no task is told apart from what is only doubtful", () => {
    expect(wordsOfMessage("table.row_not_understood").kind).toBe("dropped");
    expect(wordsOfMessage("time.impossible").kind).toBe("doubtful");
  });
});
