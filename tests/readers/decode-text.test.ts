import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/readers/decode-text.ts";
import { writeLegacy } from "../core/text/write-legacy.ts";

const sentence = "Các đơn vị tổ chức thực hiện kế hoạch và báo cáo kết quả trước ngày 15/11.";

/** Writes text in windows-1258: letters with one mark as they are, the tone behind them. */
function writeCodePage(text: string): Uint8Array {
  const codes = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder("windows-1258").decode(Uint8Array.of(byte)), byte]));
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/u;
  return Uint8Array.from(
    Array.from(text.normalize("NFC")).flatMap((letter) => {
      const whole = codes.get(letter);
      if (whole !== undefined) return [whole];
      const parts = letter.normalize("NFD");
      const base = parts.replace(tone, "").normalize("NFC");
      return [base, tone.exec(parts)?.[0] ?? ""].map((part) => codes.get(part) ?? 63);
    }),
  );
}
const writeLatin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe("a text file's bytes", () => {
  it("in UTF-8 are never taken for an old encoding", () => {
    expect(decodeText(new TextEncoder().encode(sentence))).toBe(sentence);
  });

  it("in windows-1258 are that, not TCVN3 or VNI", () => {
    expect(decodeText(writeCodePage(sentence)).normalize("NFC")).toBe(sentence);
  });

  it.each(["tcvn3", "vni"] as const)("in %s become Unicode", (encoding) => {
    expect(decodeText(writeLatin(writeLegacy(sentence.toLowerCase(), encoding)))).toBe(sentence.toLowerCase());
  });

  it("keep the quotation marks of windows-1252 around TCVN3", () => {
    const bytes = Uint8Array.from([0x93, ...writeLatin(writeLegacy(sentence.toLowerCase(), "tcvn3")), 0x94]);
    expect(decodeText(bytes)).toBe(`“${sentence.toLowerCase()}”`);
  });
});
