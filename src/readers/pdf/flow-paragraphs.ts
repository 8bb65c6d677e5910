import { markerOf } from "../../core/document/marker.ts";
import { isRuleLine, joinRawLines } from "../../core/text/join-lines.ts";
import type { RawLine } from "../../core/text/line-layout.ts";
import { normalizeText } from "../../core/text/normalize.ts";
import { beginsNextName, goesOnBehindDash } from "../../core/unit/names-on-lines.ts";
import type { FlowLine, FlowPart } from "./flow.ts";

/** Where lines begin and end. */
interface Frame {
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
}

/** A word that would have fitted by less than this, in letter sizes, may as well not have fitted. */
const slack = 0.12;

const at = (sorted: readonly number[], part: number) => sorted[Math.min(Math.floor(sorted.length * part), sorted.length - 1)] ?? 0;

function mostUsual(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 1.3;
}

/** The distances between lines that follow each other on one page, in letter sizes. */
function distancesOf(lines: readonly FlowLine[]): number[] {
  return lines.slice(1).flatMap((line, i) => {
    const before = lines[i];
    const distance = before && before.page === line.page ? (line.y - before.y) / line.size : 0;
    return distance > 0.8 && distance < 3 ? [Math.round(distance * 20) / 20] : [];
  });
}

/** Measures the running text. Pages of one width share a frame: a short page alone would not show it. */
export function measureFlow(parts: readonly FlowPart[], widths: ReadonlyMap<number, number>): FlowMeasures {
  const lines = parts.filter((part) => part.kind === "line" && part.frame === null) as FlowLine[];
  const byWidth = new Map<number, FlowLine[]>();
  for (const line of lines) {
    const width = Math.round((widths.get(line.page) ?? 0) / 20);
    byWidth.set(width, [...(byWidth.get(width) ?? []), line]);
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
  return { frames, leading: mostUsual(distancesOf(lines)), padding: null };
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
  return { frames: new Map(), leading: mostUsual(cells.flatMap(distancesOf)), padding: paddingOf(cells.flat()) };
}

function isCentered(line: FlowLine, frame: Frame): boolean {
  const [left, right] = [line.x - frame.left, frame.right - line.right];
  const width = frame.right - frame.left;
  return left > 0.06 * width && right > 0.06 * width && Math.abs(left - right) < 0.06 * width;
}

/** Where the text behind a number or bullet begins, if the next line hangs there. */
function hangs(line: FlowLine, next: FlowLine | undefined): boolean {
  const marker = markerOf(line.text)?.length ?? 0;
  if (!next || marker === 0) return false;
  const width = (line.right - line.x) / line.text.length;
  return next.x > line.x + 3 && Math.abs(line.x + marker * width - next.x) < Math.max(12, 2 * line.size);
}

const isLower = (text: string) => /^\p{Ll}/u.test(text);

/** Marks lines of a cell whose words tell that another unit begins, or that a name goes on. */
function markNames(lines: RawLine[]): void {
  const dashes = lines.filter(({ text }) => /^[-–]/u.test(text)).length;
  let above = "";
  lines.forEach((line, i) => {
    const after = lines[i + 1]?.text ?? "";
    const words = isLower(after) ? `${line.text} ${after}` : line.text;
    if (beginsNextName(above, words)) [line.name, above] = ["begins", line.text];
    else {
      if (dashes === 1 && goesOnBehindDash(above, line.text)) line.name = "goes on";
      above = `${above} ${line.text}`.trimStart();
    }
  });
}

/** Joins the lines of running text, or of one cell, into paragraphs, by their words and by their places. */
export function paragraphsOf(all: readonly FlowLine[], { frames, leading, padding }: FlowMeasures): string[] {
  const inCell = padding !== null;
  const lines = all.flatMap((line) => {
    const text = normalizeText(line.text).trim();
    return text === "" || isRuleLine(text) ? [] : [{ ...line, text }];
  });
  const frameOf = (line: FlowLine) => line.frame ?? frames.get(line.page) ?? { left: line.x, right: line.right };
  const raw: RawLine[] = [];
  let hanging: number | null = null;
  lines.forEach((line, i) => {
    const frame = frameOf(line);
    const [before, next] = [lines[i - 1], lines[i + 1]];
    const gap = before?.page === line.page && line.y - before.y > (leading + 0.18) * line.size;
    const centered = !inCell && isCentered(line, frame);
    const character = 0.45 * line.size;
    const indent = inCell || centered ? 0 : Math.max(0, (line.x - frame.left) / character);
    // the lines below a number that hang behind it are no further in than the number's own text
    if (hangs(line, next)) hanging = next?.x ?? null;
    else if (hanging !== null && Math.abs(line.x - hanging) > 3) hanging = null;
    const shown = hanging === null ? indent : Math.max(0, (hanging - frame.left) / character);
    // a centered line was broken where it would have reached the end from the left
    const reach = centered || inCell ? Math.max(line.right, frame.left + (padding ?? 0) + line.right - line.x) : line.right;
    const room = frame.right - (padding ?? 0) - slack * line.size - reach;
    const full = !line.alone && next !== undefined && line.space + next.firstWord > room;
    const short = !inCell && line.right < frame.left + 0.75 * (frame.right - frame.left);
    raw.push({ text: line.text, gap, indent: shown, inField: false, full, short });
  });
  if (inCell) markNames(raw);
  return joinRawLines(raw, { width: 0, gapsCount: true });
}
