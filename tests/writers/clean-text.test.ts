import { expect, it } from "vitest";
import { cleanLine, cleanText } from "../../src/writers/clean-text.ts";

it.each([
  ["text that needs nothing", 'Xã "A" & B < C > D', 'Xã "A" & B < C > D'],
  ["a space that does not break", "50\u00a0%", "50\u00a0%"],
  ["letters beyond the first plane", "vui 😀 𠀀", "vui 😀 𠀀"],
  ["letters with loose marks", "thie\u0302\u0301t", "thiết"],
  ["control characters", "a\u0000b\u0008c\u001bd\u007fe\u009f", "abcde"],
  ["marks of direction, of joints, of byte order", "a\u202eb\u200bc\ufeffd", "abcd"],
  ["halves of letters and places without one", "a\ud800b\udfffc\ufffed", "abcd"],
  ["every kind of line break", "a\r\nb\rc\u2028d\fe", "a\nb\nc\nd\ne"],
  ["tabs and blanks in a row", " a\t\t b  c ", "a b c"],
])("keeps or mends %s", (_, text, cleaned) => expect(cleanText(text)).toBe(cleaned));

it("keeps a text of 200,000 letters whole, and says where a longer one is cut", () => {
  const whole = "ơ".repeat(200_000);
  expect(cleanText(whole)).toBe(whole);
  expect(cleanText(`${whole}x`)).toBe(`${whole} … (phần còn lại quá dài, không in ở đây)`);
});

it("makes one line of several", () => expect(cleanLine("một\nhai\r\nba")).toBe("một hai ba"));
