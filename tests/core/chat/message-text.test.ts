import { describe, expect, test } from "vitest";
import { listText, message } from "../../../src/core/chat/message-text.ts";

describe("a message", () => {
  test("holds 2,000 letters and five buttons", () => {
    const button = { title: "a", says: "b" };
    const cut = message("a ".repeat(2000), button, button, button, button, button, button);
    expect(cut.text.length).toBeLessThanOrEqual(2000);
    expect(cut.buttons).toHaveLength(5);
  });
});

describe("a list", () => {
  const lines = (count: number, length: number) => Array.from({ length: count }, (_, index) => `${index} ${"x".repeat(length)}`);

  test("says how many more there are", () => {
    expect(listText({ head: "Đầu:", lines: ["a", "b"], count: 2, what: "việc", foot: "Cuối." })).toBe("Đầu:\na\nb\n\nCuối.");
    expect(listText({ head: "Đầu:", lines: ["a", "b"], count: 14, what: "việc" })).toBe("Đầu:\na\nb\n… và 12 việc nữa");
    expect(listText({ head: "Đầu:", lines: lines(12, 1), count: 12, what: "việc" })).toMatch(/\n9 x\n… và 2 việc nữa$/u);
  });

  test.each([
    [10, 190],
    [10, 300],
    [10, 1900],
    [10, 5000],
  ])("of %i lines of %i letters fits into one message, with its closing line", (count, length) => {
    const text = listText({ head: "Đầu:", lines: lines(count, length), count: 50, what: "việc", foot: "Cuối." });
    expect(text.length).toBeLessThanOrEqual(2000);
    expect(text.endsWith("Cuối.")).toBe(true);
  });
});
