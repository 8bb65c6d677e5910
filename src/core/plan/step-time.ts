import { fold } from "../text/fold.ts";
import { group } from "../text/group.ts";
import type { Reading } from "../text/reading.ts";
import { resolveTime } from "../time-expression/resolve-time.ts";
import type { TimeContext } from "../time-expression/time-expression.ts";
import type { UnitRange } from "./assigned-units.ts";
import { timeNamed } from "./time-in-sentence.ts";
import { isWholeTime } from "./whole-time.ts";

const bracket = /\s*\((?<when>[^()]{4,60})\)\s*[.;]?$/u;
const lastDay = /(?<![\p{L}\d])(?<when>ngay\s+\d{1,2}(?:\/|\s+thang\s+)\d{1,2}(?:(?:\/|\s+nam\s+)\d{4})?)\s*[.;]?$/u;

/** Whether a time lies within the one of the heading above; a day of remembrance need not. */
function isWithin(when: string, above: string, context: TimeContext): boolean {
  const [own, whole] = [resolveTime(when, context), resolveTime(above, context)];
  if (!own.ok || !whole.ok || own.value.due === null) return false;
  const { start, due } = whole.value;
  return due !== null && own.value.due <= due && (start === null || own.value.due >= start);
}

/**
 * The time that a step under a dated heading names for itself: «… (sáng 05/6)», «… ngày 10/6» within the heading's
 * time, «trong Quý I» anywhere. `titleEnd` is where the words about the work end.
 */
export function ownTimeOf(reading: Reading, above: string, context: TimeContext): (UnitRange & { titleEnd: number }) | null {
  const { text } = reading;
  const inBracket = bracket.exec(text);
  const words = inBracket ? group(inBracket, "when") : "";
  if (inBracket && isWholeTime(words, context) && isWithin(words, above, context)) {
    const start = text.indexOf("(", inBracket.index) + 1;
    return { start, end: start + words.length, titleEnd: inBracket.index };
  }
  const day = lastDay.exec(fold(text));
  const named = day ? group(day, "when") : "";
  if (day && isWithin(named, above, context)) return { start: day.index, end: day.index + named.length, titleEnd: text.length };
  const said = timeNamed(reading);
  return said && { ...said, titleEnd: text.length };
}
