import { anyOf } from "../text/any-of.ts";
import { find, phrase, type Reading, sliceReading } from "../text/reading.ts";
import { afterRequest, subjectOf } from "./assigned-units.ts";
import type { FieldHit } from "./find-fields.ts";
import { statedRoles } from "./lead-roles.ts";
import { timeAtTail } from "./sentence-fields.ts";

/** Words that add nothing to who does the work above. */
const filler = anyOf(["chủ trì", "tham mưu", "tổ chức", "triển khai", "thực hiện", "hoàn thành", "nội dung này", "nhiệm vụ này"]);
const empty = phrase(`^(?:[\\s,.;]*${filler})*[\\s,.;]*$`);

/**
 * Reads a paragraph that only says who does the work above it, as fields: «Giao Phòng A chủ trì, phối hợp với B triển
 * khai thực hiện; hoàn thành trong tháng 8.» Null where it says any work of its own.
 */
export function delegatedFields(reading: Reading): FieldHit[] | null {
  const subject = subjectOf(reading);
  if (!subject || !(subject.leads || subject.asked)) return null;
  const from = afterRequest(reading);
  const time = timeAtTail(reading);
  const names = sliceReading(reading, from, time?.start ?? reading.text.length);
  const stated = statedRoles(names);
  const lead = stated?.lead[0] ?? { start: 0, end: subject.end - from };
  const support = stated?.support[0] ?? null;
  if (!find(empty, sliceReading(names, support ? support.end : lead.end))) return null;
  const hit = (field: FieldHit["field"], range: { start: number; end: number }, by: number): FieldHit => ({
    field,
    label: 0,
    start: range.start + by,
    end: range.end + by,
  });
  return [hit("lead", lead, from), ...(support ? [hit("support", support, from)] : []), ...(time ? [hit("time", time, 0)] : [])];
}
