const widths: [letters: RegExp, share: number][] = [
  [/[^\S\u00a0]|\u00a0|[.,;:'!|()[\]ijlt-]/u, 0.3],
  [/\p{Lu}/u, 0.7],
];
const otherwise = 0.5;

const known = new Map<string, number>();

function widthOf(letter: string): number {
  const before = known.get(letter);
  if (before !== undefined) return before;
  const width = widths.find(([letters]) => letters.test(letter))?.[1] ?? otherwise;
  if (known.size < 1000) known.set(letter, width);
  return width;
}

/** About how wide a text runs in bold letters of a size, in points: enough to choose where a line breaks. */
export function estimateWidth(text: string, size: number): number {
  let sum = 0;
  for (const letter of text) sum += widthOf(letter);
  return sum * size;
}

/** About how many lines a text fills in a column. */
export function estimateLines(text: string, size: number, width: number): number {
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil((estimateWidth(line, size) * 1.1) / width)), 0);
}

/** The short line below a name or a subject: between a third and half of the longest of its lines. */
export function shortRule(lines: readonly string[], size: number, width: number): number {
  return Math.min(Math.max(0, ...lines.map((line) => estimateWidth(line, size))), width) * 0.4;
}

/** How much narrower than its column a centred text is set, so that its lines are about equally long. */
export function balancingMargin(text: string, size: number, width: number): number {
  const whole = estimateWidth(text, size);
  const lines = Math.ceil(whole / (width * 0.95));
  return lines < 2 ? 0 : Math.max(0, (width - (whole / lines) * 1.12 - 2 * size) / 2);
}
