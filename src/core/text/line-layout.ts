/** A line without its margin, and what stood before it. */
export interface RawLine {
  text: string;
  /** Whether an empty line stands before it. */
  gap: boolean;
  /** Whether a page ends before it: what stands between may part two lines of one sentence. */
  page?: boolean;
  indent: number;
  /** Whether it goes on with a field that an earlier line began. */
  inField: boolean;
  /** Whether it had no room for the next line's first word, where its place on the page is known. */
  full?: boolean;
  /** Whether it ends well before the edge, where its place on the page is known. */
  short?: boolean;
  /** What the words of a list of units say of this line, however full the one before: it begins a name, or goes on with one. */
  name?: "begins" | "goes on" | null;
}

/** How a text's lines were broken: at what width, and whether an empty line there means a new paragraph. */
export interface Layout {
  width: number | null;
  gapsCount: boolean;
}

/** No line of a text that was wrapped is longer than this. */
const widest = 140;

/**
 * Finds out whether the lines of a text were broken at a width. Either many lines go on in lower case, or no line is
 * long and nearly all of those that go on were full. `begins` says that a line begins a paragraph for sure.
 */
export function layoutOf(lines: readonly RawLine[], begins: (line: string) => boolean): Layout {
  const bodies = lines.filter((line) => line.text.length > 20);
  const broken: number[] = [];
  let close = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const [line, next] = [lines[i], lines[i + 1]];
    if (!line || !next || line.text.length <= 20 || /[.:;!?,]$/u.test(line.text) || begins(next.text)) continue;
    broken.push(line.indent + line.text.length + 1 + (/^\S*/u.exec(next.text)?.[0].length ?? 0));
    if (!next.gap || next.page) close++;
  }
  const lengths = bodies.map((line) => line.text.length).sort((a, b) => a - b);
  const longest = lengths.at(-1) ?? 0;
  const full = broken.filter((length) => length > longest * 0.93).length;
  const many = bodies.length >= 6 && broken.length / bodies.length >= 0.2;
  const wrapped = longest <= widest && full >= 4 && full / broken.length >= 0.8;
  if (!many && !wrapped) return { width: null, gapsCount: false };
  return { width: (many ? lengths[Math.floor(lengths.length * 0.9)] : longest) ?? null, gapsCount: close / broken.length > 0.8 };
}
