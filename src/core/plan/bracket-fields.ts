import { group } from "../text/group.ts";
import { find, phrase, type Reading, sliceReading } from "../text/reading.ts";
import { unitListEnd } from "../unit/unit-phrase.ts";
import { unitStartAt } from "../unit/unit-start.ts";
import { supportersOf, type UnitRange } from "./assigned-units.ts";
import { opensTime, timeLabel } from "./lead-words.ts";

/** What a bracket at the end of a paragraph says: «(Phòng A chủ trì, phối hợp với B; hoàn thành trong quý II)». */
export interface BracketFields {
  /** Where the bracket opens; the work stands before it. */
  open: number;
  lead: UnitRange;
  support: UnitRange | null;
  time: UnitRange | null;
}

const last = /\((?<inner>[^()]{8,300})\)\s*[.;]?\s*$/u;
const leads = phrase("^\\s*(?:là (?:cơ quan|đơn vị) )?chủ trì(?![\\p{L}])");
const label = phrase("^\\s*(?:do|giao)\\s+");
const timed = phrase(`(?:[;,]\\s*|^)(?:${timeLabel}|hoàn thành|thực hiện|xong)\\s+(?<when>${opensTime("xong", "theo")}[^;]*)$`);

/** Reads a closing bracket that names who leads without a colon, or null. */
export function bracketFieldsOf(reading: Reading): BracketFields | null {
  const found = last.exec(reading.text);
  if (!found) return null;
  const from = found.index + 1;
  const inner = sliceReading(reading, from, from + group(found, "inner").length);
  const start = find(label, inner)?.[0].length ?? 0;
  const end = unitStartAt(inner, start) ? unitListEnd(inner, start) : null;
  if (end === null || !find(leads, sliceReading(inner, end))) return null;
  const support = supportersOf(inner)[0] ?? null;
  const when = find(timed, inner);
  const at = when ? when.index + when[0].length - group(when, "when").length : 0;
  const shift = (range: UnitRange): UnitRange => ({ start: from + range.start, end: from + range.end });
  return {
    open: found.index,
    lead: shift({ start, end }),
    support: support && shift(support),
    time: when ? shift({ start: at, end: when.index + when[0].length }) : null,
  };
}
