import { anyOf } from "../text/any-of.ts";
import { type Reading, readingOf, sliceReading } from "../text/reading.ts";
import { levels } from "./place-words.ts";
import { startsNewUnit, unitStartAt } from "./unit-start.ts";

/** A name is whole behind its level («Hội Nông dân huyện»), with or without the place («Công an xã Tân Bình»). */
const endsWhole = new RegExp(String.raw`(?:^|\s)(?:${anyOf(levels)})(?:\s+\p{Lu}\p{L}*){0,3}[.,;]?$`, "u");

/** «Hội An», «Trường Sơn»: a word that heads bodies can as well begin a place's name of two syllables. */
const place = /^\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+(?=\s*(?:$|[,.;)]|và\s))/u;

const namesUnit = (reading: Reading): boolean => unitStartAt(reading, 0) !== null && startsNewUnit(reading, 0);

/**
 * Whether a line of a list of units begins another one although the line above left no room: the name above is whole
 * («Hội Nông dân huyện ⏎ Đoàn Thanh niên huyện»).
 */
export function beginsNextName(above: string, line: string): boolean {
  if (!endsWhole.test(above) || place.test(line)) return false;
  return unitStartAt(readingOf(above, false), 0) !== null && namesUnit(readingOf(line, false));
}

/** Whether a line that begins with a dash goes on with the name above rather than being an item («Phòng Tài chính ⏎ - Kế hoạch»). */
export function goesOnBehindDash(above: string, line: string): boolean {
  const dash = /^[-–]\s+(?=\p{Lu})/u.exec(line);
  if (!dash || /[.:;,]$/u.test(above)) return false;
  const start = unitStartAt(readingOf(above, false), 0);
  return start?.kind === "body" && start.end < above.length && !namesUnit(sliceReading(readingOf(line, false), dash[0].length));
}
