const digits: [number, string][] = [
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** 4 → «IV»; for the parts of a document, from 1 to 39. */
export function romanNumeral(value: number): string {
  let left = value;
  let written = "";
  for (const [worth, digit] of digits) {
    for (; left >= worth; left -= worth) written += digit;
  }
  return written;
}
