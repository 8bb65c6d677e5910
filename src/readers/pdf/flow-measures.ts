import { markerOf } from "../../core/document/marker.ts";
import { layoutOf } from "../../core/text/line-layout.ts";
import { normalizeText } from "../../core/text/normalize.ts";
import type { FlowLine, FlowPart } from "./flow.ts";

/** Where lines begin and end. */
export interface Frame {
  left: number;
  right: number;
}

/** How the lines of a document or of a table stand. */
export interface FlowMeasures {
  frames: ReadonlyMap<number, Frame>;
  /** The usual distance of lines in letter sizes. */
  leading: number;
  /** How far text stays away from the edges of its cell; null for running text. */
  padding: number | null;
  /** How many letters the lines had where they were broken, if that was not at this page's edge; 0 otherwise. */
  width: number;
}

/** A word that would have fitted by less than this, in letter sizes, may as well not have fitted. */
const slack = 0.12;
/** So many sentences that go on in the next line tell whether lines end at the page's edge. */
const fewestBreaks = 8;

const at = (sorted: readonly number[], part: number) => sorted[Math.min(Math.floor(sorted.length * part), sorted.length - 1)] ?? 0;

/** What is asked of a line to measure where lines begin and end. */
type Stretch = Pick<FlowLine, "text" | "x" | "right" | "page">;

function mostUsual(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 1.3;
}

/** The distances between lines that follow each other on one page, in letter sizes. */
function distancesOf(lines: readonly Pick<FlowLine, "page" | "y" | "size">[]): number[] {
  return lines.slice(1).flatMap((line, i) => {
    const before = lines[i];
    const distance = before && before.page === line.page ? (line.y - before.y) / line.size : 0;
    return distance > 0.8 && distance < 3 ? [Math.round(distance * 20) / 20] : [];
  });
}

/** The usual distance of lines in letter sizes. */
export const leadingOf = (lines: readonly Pick<FlowLine, "page" | "y" | "size">[]): number => mostUsual(distancesOf(lines));

/** Where the lines of each page begin and end. */
export function framesOf(lines: readonly Stretch[], widths: ReadonlyMap<number, number>): Map<number, Frame> {
  const byWidth = new Map<number, Stretch[]>();
  for (const line of lines) {
    const width = Math.round((widths.get(line.page) ?? 0) / 20);
    const same = byWidth.get(width);
    if (same) same.push(line);
    else byWidth.set(width, [line]);
  }
  const frames = new Map<number, Frame>();
  for (const [page, width] of widths) {
    const own = byWidth.get(Math.round(width / 20)) ?? [];
    const long = own.filter((line) => line.text.length > 30);
    const of = long.length > 3 ? long : own;
    const lefts = of.map((line) => line.x).sort((a, b) => a - b);
    const rights = of.map((line) => line.right).sort((a, b) => a - b);
    frames.set(page, { left: at(lefts, 0.02), right: at(rights, 0.98) });
  }
  return frames;
}

/** Whether a line that reaches so far had no room for the next one's first word. */
export const isFull = (line: FlowLine, next: FlowLine, reach: number, end: number): boolean =>
  line.space + next.firstWord > end - slack * line.size - reach;

const startsLower = (text: string) => /^["“(]?\p{Ll}/u.test(text) && markerOf(text) === null;

/**
 * How many letters wide a text was set before it came to these pages: most of its sentences go on in the next line
 * although the page has room left. 0 where the lines end at the page's edge.
 */
function widthBefore(lines: readonly FlowLine[], frames: ReadonlyMap<number, Frame>): number {
  let [breaks, full] = [0, 0];
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (!next || line.text.length <= 20 || /[.:;!?]$/u.test(line.text.trimEnd()) || !startsLower(next.text)) return;
    breaks++;
    if (isFull(line, next, line.right, frames.get(line.page)?.right ?? 0)) full++;
  });
  if (breaks < fewestBreaks || full > breaks / 2) return 0;
  const raw = lines.map((line) => ({ text: normalizeText(line.text).trim(), gap: false, indent: 0, inField: false }));
  return layoutOf(raw, (text) => !startsLower(text)).width ?? 0;
}

/** Measures the running text. Pages of one width share a frame: a short page alone would not show it. */
export function measureFlow(parts: readonly FlowPart[], widths: ReadonlyMap<number, number>): FlowMeasures {
  const lines = parts.filter((part) => part.kind === "line" && part.frame === null) as FlowLine[];
  const frames = framesOf(lines, widths);
  return { frames, leading: leadingOf(lines), padding: null, width: widthBefore(lines, frames) };
}

/** How far text stays away from the edges of its cell, on either side; a few words that reach over one do not count. */
function paddingOf(lines: readonly FlowLine[]): number {
  const apart = lines.flatMap(({ x, right, frame }) => (frame ? [x - frame.left, frame.right - right] : []));
  const usual = at(
    apart.sort((a, b) => a - b),
    0.1,
  );
  return Math.min(Math.max(0, usual), (lines[0]?.size ?? 0) * 0.8);
}

/** Measures the lines within the cells of one table. */
export function measureCells(cells: readonly (readonly FlowLine[])[]): FlowMeasures {
  return { frames: new Map(), leading: mostUsual(cells.flatMap(distancesOf)), padding: paddingOf(cells.flat()), width: 0 };
}
