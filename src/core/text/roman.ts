const values: Record<string, number> = { i: 1, v: 5, x: 10, l: 50 };

const ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

/** 4 → «IV»; for marks of lists, parts of documents and quarters, from 1 to 49. */
export function writeRoman(value: number): string {
  return "X".repeat(Math.floor(value / 10)) + (ones[value % 10] ?? "");
}

/** The value of a Roman numeral up to 49, or null; «1» and «l» read as I where a scan confused them («lV», «I11»). */
export function readRoman(text: string): number | null {
  const roman = text.toLowerCase().replace(/[1l|]/gu, "i");
  if (!/^(?:x{0,4})(?:ix|iv|v?i{0,4})$/u.test(roman) || roman === "") return null;
  let total = 0;
  for (let i = 0; i < roman.length; i++) {
    const value = values[roman.charAt(i)] ?? 0;
    total += value < (values[roman[i + 1] ?? ""] ?? 0) ? -value : value;
  }
  return total;
}
