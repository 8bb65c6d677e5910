import { group } from "../text/group.ts";
import { find, phrase, type Reading, sliceReading } from "../text/reading.ts";
import { unitStartAt } from "../unit/unit-start.ts";
import { supportersOf, type UnitRange } from "./assigned-units.ts";
import { findFields } from "./find-fields.ts";
import { type Roles, statedRoles } from "./lead-roles.ts";
import { opensTime, timeLabel } from "./lead-words.ts";

/** What a bracket at the end of a paragraph says: «(Phòng A chủ trì; Phòng B phối hợp; hoàn thành trong quý II)». */
export interface BracketFields extends Roles {
  /** Where the bracket opens; the work stands before it. */
  open: number;
  time: UnitRange | null;
  product: UnitRange | null;
}

const last = /\((?<inner>[^()]{8,400})\)\s*[.;]?\s*$/u;
const label = phrase("^\\s*(?:do|giao)\\s+");
const carriedOut = phrase("^(?<unit>[^;,]{2,200}?)\\s+(?:tổ chức\\s+|triển khai\\s+)?thực hiện\\s*[.]?$");
const when = `(?<when>${opensTime("xong", "theo", "vào")}(?![\\p{L}])[^;]*)$`;
const timed = phrase(`(?:[;,]\\s*|^)(?:${timeLabel}|hoàn thành|thực hiện|xong)\\s+${when}`);
/** A piece that is nothing but a time: «quý II - III/2026», «thường xuyên». */
const bareTime = phrase(
  `^(?:thường xuyên|hằng (?:ngày|tuần|tháng|quý|năm)|${opensTime("xong", "vào")}\\s+[^;,]{0,12}?(?:\\d|(?<!\\p{L})[ivx]{1,3}(?!\\p{L}))[^;]{0,40})$`,
);

/** Reads the words between two semicolons of the bracket into `fields`; `from` is where they begin. */
function readPiece(reading: Reading, from: number, fields: BracketFields): void {
  const shift = (range: UnitRange): UnitRange => ({ start: from + range.start, end: from + range.end });
  const hits = findFields(reading).filter((hit) => hit.start < hit.end);
  if (hits[0]?.label === 0) {
    for (const hit of hits) {
      if (hit.field === "lead" || hit.field === "support") fields[hit.field].push(shift(hit));
      else if (hit.field === "time") fields.time ??= shift(hit);
      else if (hit.field === "product") fields.product ??= shift(hit);
    }
    return;
  }
  if (find(bareTime, reading)) {
    fields.time ??= shift({ start: 0, end: reading.text.length });
    return;
  }
  const time = find(timed, reading);
  if (time) fields.time ??= shift({ start: time.index + time[0].length - group(time, "when").length, end: reading.text.length });
  const start = find(label, reading)?.[0].length ?? 0;
  const names = sliceReading(reading, start, time?.index ?? reading.text.length);
  if (!unitStartAt(names, /^\s*/u.exec(names.text)?.[0].length ?? 0)) {
    fields.support.push(...supportersOf(names).map((range) => shift({ start: range.start + start, end: range.end + start })));
    return;
  }
  const inner = (range: UnitRange) => shift({ start: range.start + start, end: range.end + start });
  const stated = statedRoles(names);
  if (stated) {
    fields.lead.push(...stated.lead.map(inner));
    fields.support.push(...stated.support.map(inner));
    return;
  }
  const alone = find(carriedOut, names);
  if (alone) fields.lead.push(inner({ start: 0, end: group(alone, "unit").length }));
}

/** Reads a closing bracket that names who leads, or null. */
export function bracketFieldsOf(reading: Reading): BracketFields | null {
  const found = last.exec(reading.text);
  if (!found) return null;
  const fields: BracketFields = { open: found.index, lead: [], support: [], time: null, product: null };
  for (const piece of group(found, "inner").matchAll(/[^;]+/gu)) {
    const from = found.index + 1 + piece.index + (/^\s*/u.exec(piece[0])?.[0].length ?? 0);
    readPiece(sliceReading(reading, from, found.index + 1 + piece.index + piece[0].length), from, fields);
  }
  return fields.lead.length > 0 ? fields : null;
}
