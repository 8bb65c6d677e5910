import { writeRoman } from "../core/text/roman.ts";

/** Writes a number as a list format prints it; Vietnamese lists count a, b, c, d, đ in «lowerLetter» only when typed by hand. */
export function formatNumber(value: number, format: string): string {
  if ((format === "lowerLetter" || format === "upperLetter") && value > 0 && value < 1000) {
    const letter = String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
    return format === "lowerLetter" ? letter : letter.toUpperCase();
  }
  if ((format === "upperRoman" || format === "lowerRoman") && value > 0 && value < 50) {
    const roman = writeRoman(value);
    return format === "upperRoman" ? roman : roman.toLowerCase();
  }
  return format === "decimalZero" && value < 10 ? `0${value}` : String(value);
}
