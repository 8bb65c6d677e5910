import { cleanLine } from "../clean-text.ts";

const longestName = 31;

/** Names as spreadsheets allow them: of 31 letters, without []:*?/\ and outer apostrophes, each once whatever its case. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const allowed = cleanLine(name.replace(/[[\]:*?/\\]/gu, " "))
      .replace(/^'+|'+$/gu, "")
      .trim();
    const whole = allowed === "" ? "Trang" : allowed;
    for (let count = 1; ; count++) {
      const mark = count === 1 ? "" : ` (${count})`;
      const free = `${whole.slice(0, longestName - mark.length).trim()}${mark}`;
      if (taken.has(free.toLowerCase())) continue;
      taken.add(free.toLowerCase());
      return free;
    }
  });
}
