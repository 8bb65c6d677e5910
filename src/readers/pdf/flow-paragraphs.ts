import { markerOf } from "../../core/document/marker.ts";
import { isRuleLine, joinRawLines } from "../../core/text/join-lines.ts";
import type { RawLine } from "../../core/text/line-layout.ts";
import { normalizeText } from "../../core/text/normalize.ts";
import { beginsNextName, goesOnBehindDash } from "../../core/unit/names-on-lines.ts";
import type { FlowLine } from "./flow.ts";
import { type FlowMeasures, type Frame, isFull } from "./flow-measures.ts";

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
export function paragraphsOf(all: readonly FlowLine[], { frames, leading, padding, width }: FlowMeasures): string[] {
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
    const full = !line.alone && next !== undefined && isFull(line, next, reach, frame.right - (padding ?? 0));
    const short = !inCell && line.right < frame.left + 0.75 * (frame.right - frame.left);
    // where the lines were broken before they came to this page, a line with room left tells nothing by that
    const byPlace = full || width === 0 ? { full } : {};
    raw.push({ text: line.text, gap, indent: shown, inField: false, short, ...byPlace });
  });
  if (inCell) markNames(raw);
  return joinRawLines(raw, { width, gapsCount: true });
}
