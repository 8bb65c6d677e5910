/** «2», «- 2 -», «Trang 2/5» on a line of its own. */
export const pageNumber = /^(?:[-–]\s*)?(?:trang\s+)?\d{1,3}(?:\s*\/\s*\d{1,3})?(?:\s*[-–])?$/iu;

/** How far from a page's number its running head or foot stands. */
const reach = 3;

/**
 * The places of lines that are printed again on every page: the same words beside two page numbers or more. Lines
 * that carry a number or bullet of their own are never taken for one.
 */
export function runningHeads(lines: readonly string[], isItem: (line: string) => boolean): ReadonlySet<number> {
  const places = new Map<string, number[]>();
  const note = (at: number, step: 1 | -1) => {
    for (let i = at + step; Math.abs(i - at) <= reach; i += step) {
      const text = (lines[i] ?? "").replace(/\s+/gu, " ").trim();
      if (text === "") continue;
      if (text.length > 8 && text.length < 120 && !isItem(text)) places.set(text, [...(places.get(text) ?? []), i]);
      return;
    }
  };
  lines.forEach((line, at) => {
    if (!pageNumber.test(line.trim())) return;
    note(at, 1);
    note(at, -1);
  });
  return new Set([...places.values()].filter((found) => found.length > 1).flat());
}
