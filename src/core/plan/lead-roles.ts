import { anyOf } from "../text/any-of.ts";
import { group } from "../text/group.ts";
import { find, findAll, phrase, type Reading, sliceReading } from "../text/reading.ts";
import { unitListEnd } from "../unit/unit-phrase.ts";
import type { UnitRange } from "./assigned-units.ts";
import { findFields } from "./find-fields.ts";
import { asHead } from "./lead-words.ts";

/** Who leads and who supports, where one field or cell names both: «Sở A chủ trì; Sở B phối hợp». */
export interface Roles {
  lead: UnitRange[];
  support: UnitRange[];
}

const head = `${asHead}${anyOf(["chủ trì", "làm đầu mối", "đầu mối", "tham mưu", "phụ trách chung"])}`;
const work = `(?:,?\\s+${anyOf(["thực hiện", "triển khai", "tổ chức", "tham mưu", "tham gia", "hướng dẫn", "theo dõi", "đôn đốc"])})*`;
const together = "(?:và\\s+)?phối hợp(?:\\s+chặt chẽ)?";

/** «Sở A chủ trì, phối hợp với Sở B thực hiện». */
const leadsWith = phrase(`^(?<unit>[^;]{2,200}?)\\s*,?\\s+${head}${work}\\s*,?\\s*${together}\\s+(?:với|cùng)?\\s*(?=\\p{L})`);
/** «Sở A chủ trì, Sở B phối hợp». */
const leadsBeside = phrase(`^(?<unit>[^;]{2,200}?)\\s+${head}${work}\\s*,\\s*(?<others>[^;]{2,200}?)\\s+${together}${work}[\\s.]*$`);
const leads = phrase(`^(?<unit>[^;]{2,200}?)\\s+${head}${work}[\\s.]*$`);
const supports = phrase(`^(?<unit>[^;]{2,200}?)\\s+(?:cùng\\s+)?${together}${work}[\\s.]*$`);
const mark = phrase(`\\(\\s*(?:(?<leads>chủ trì)|(?<supports>phối hợp))\\s*\\)`, "g");
const others = phrase(`^(?:\\s*[,;]\\s*)?${together}\\s+(?:với|cùng)?\\s*(?=\\p{L})`);
const piece = /[^;\n]+/gu;

const shifted = (by: number, start: number, end: number): UnitRange => ({ start: by + start, end: by + end });

/** «Sở A (chủ trì), Sở B, Sở C (phối hợp)»: a mark in brackets tells about the names before it. */
function markedRoles(reading: Reading): Roles | null {
  const marks = findAll(mark, reading);
  if (marks.length === 0) return null;
  const roles: Roles = { lead: [], support: [] };
  let from = 0;
  for (const found of marks) {
    (group(found, "leads") ? roles.lead : roles.support).push({ start: from, end: found.index });
    from = found.index + found[0].length;
  }
  if (/\p{L}/u.test(reading.text.slice(from))) roles.support.push({ start: from, end: reading.text.length });
  return roles;
}

/** The roles that one piece between semicolons states in a sentence; null when it states none. */
export function statedRoles(reading: Reading): Roles | null {
  const unitOf = (found: RegExpExecArray): UnitRange => ({ start: 0, end: group(found, "unit").length });
  const both = find(leadsWith, reading);
  if (both) {
    const start = both[0].length;
    return { lead: [unitOf(both)], support: [{ start, end: unitListEnd(reading, start) ?? reading.text.length }] };
  }
  const beside = find(leadsBeside, reading);
  if (beside) {
    const start = beside[0].lastIndexOf(group(beside, "others"));
    return { lead: [unitOf(beside)], support: [{ start, end: start + group(beside, "others").length }] };
  }
  const alone = find(leads, reading);
  if (alone) return { lead: [unitOf(alone)], support: [] };
  const beginning = find(others, reading);
  if (beginning)
    return { lead: [], support: [{ start: beginning[0].length, end: unitListEnd(reading, beginning[0].length) ?? reading.text.length }] };
  const helping = find(supports, reading);
  return helping && { lead: [], support: [unitOf(helping)] };
}

/** The labels inside a cell: «Chủ trì: Sở A. Phối hợp: Sở B». */
function labelledRoles(reading: Reading): Roles | null {
  const hits = findFields(reading).filter((hit) => hit.start < hit.end);
  const ranges = (field: string) => hits.filter((hit) => hit.field === field).map(({ start, end }) => ({ start, end }));
  const roles = { lead: ranges("lead"), support: ranges("support") };
  return roles.lead.length + roles.support.length > 0 ? roles : null;
}

/** Parts a value that names who leads and who supports; null when it is a plain list of names. */
export function rolesIn(reading: Reading): Roles | null {
  const marked = markedRoles(reading);
  if (marked) return marked;
  const roles: Roles = { lead: [], support: [] };
  let said = false;
  const take = (by: number, found: Roles) => {
    said = true;
    for (const name of ["lead", "support"] as const) roles[name].push(...found[name].map((range) => shifted(by, range.start, range.end)));
  };
  for (const line of reading.text.matchAll(/[^\n]+/gu)) {
    const row = sliceReading(reading, line.index, line.index + line[0].length);
    const labelled = labelledRoles(row);
    if (labelled) {
      take(line.index, labelled);
      continue;
    }
    for (const found of row.text.matchAll(piece)) {
      const from = line.index + found.index;
      const stated = statedRoles(sliceReading(reading, from, from + found[0].length));
      if (stated) take(from, stated);
      else roles.lead.push(shifted(from, 0, found[0].length));
    }
  }
  return said ? roles : null;
}
