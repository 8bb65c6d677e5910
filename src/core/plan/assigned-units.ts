import { anyOf, wordEnd, wordStart } from "../text/any-of.ts";
import { find, findAll, phrase, type Reading, sliceReading } from "../text/reading.ts";
import { askingWords } from "../unit/asking-words.ts";
import { isClosingAt, isDutyAt, unitListEnd } from "../unit/unit-phrase.ts";
import { unitStartAt } from "../unit/unit-start.ts";
import { asHead } from "./lead-words.ts";

/** A list of units in a paragraph. */
export interface UnitRange {
  start: number;
  end: number;
}

const request = phrase(`^${anyOf([...askingWords, "phân công", "về phía"])}${wordEnd}\\s*:?\\s*`);
/** «Căn cứ Kế hoạch này, thủ trưởng …», «Hằng năm, UBND các xã …» */
const introduction = phrase(
  `^${anyOf(["căn cứ", "trên cơ sở", "theo(?! dõi)", "hằng", "định kỳ", "trước ngày", "chậm nhất"])}\\s[^,;.:]{2,100},\\s*`,
);
const leading = phrase(`^\\s*,?\\s*${asHead}chủ trì${wordEnd}`);
const how = anyOf(["chặt chẽ", "tốt", "thường xuyên", "kịp thời", "cùng", "v\\p{L}i"]);
const alongside = anyOf(["hướng dẫn", "hỗ trợ", "chỉ đạo", "đôn đốc"]);
const together = phrase(`${wordStart}phối hợp(?:\\s*,\\s*${alongside})?(?:\\s+${how})*\\s+`, "g");
const withWord = phrase("(?:v\\p{L}i|cùng)\\s+$");
const orders = anyOf(["chỉ đạo", "hướng dẫn", "đôn đốc", "yêu cầu", "đề nghị"]);
const instructs = phrase(`(?:^|[;.]\\s*|,\\s*)${orders}${wordEnd}[^;.]*$`);
const leadsItself = phrase("(?:chủ trì|chủ động)[^;.]{0,12}$");

/** Cuts «Đề nghị», «Giao», «Trách nhiệm của» from the front and says where the rest begins. */
export function afterRequest(reading: Reading): number {
  return find(request, reading)?.[0].length ?? 0;
}

/** The units that are the subject of a duty's sentence («UBND các xã căn cứ …», «Giao Sở X chủ trì …»), or null. */
export function subjectOf(reading: Reading): (UnitRange & { leads: boolean; asked: boolean }) | null {
  const opening = find(introduction, reading)?.[0].length ?? 0;
  const skip = opening > 0 && unitStartAt(reading, opening) ? opening : 0;
  const from = skip + afterRequest(sliceReading(reading, skip));
  if (!unitStartAt(reading, from) || (from === 0 && !reading.folded && !/\p{Lu}/u.test(reading.text[0] ?? ""))) return null;
  const end = unitListEnd(reading, from);
  if (end === null || end >= reading.text.length) return null;
  const rest = sliceReading(reading, end);
  const leads = find(leading, rest) !== null;
  // a name ends before a small word only where a predicate begins, known or not
  const predicate = /^\s/u.test(rest.text) && (isDutyAt(reading, end) || (/^ \p{Ll}/u.test(rest.text) && !isClosingAt(reading, end + 1)));
  if (!leads && !predicate) return null;
  return { start: from, end, leads, asked: from > skip };
}

/** The units that a sentence names behind «phối hợp (với)». Units that others are told to work with do not count. */
export function supportersOf(reading: Reading): UnitRange[] {
  const ranges: UnitRange[] = [];
  for (const found of findAll(together, reading)) {
    const start = found.index + found[0].length;
    const before = sliceReading(reading, 0, found.index);
    if (find(instructs, before) && !find(leadsItself, before)) continue;
    const unit = unitStartAt(reading, start);
    const named =
      unit &&
      (unit.kind === "plural" ||
        find(withWord, sliceReading(reading, 0, start)) !== null ||
        reading.folded ||
        /\p{Lu}/u.test(reading.text.charAt(start)));
    if (!unit || (unit.kind === "related" && !named)) continue;
    if (!named && unit.kind === "body") continue;
    const end = unitListEnd(reading, start);
    if (end !== null && !ranges.some((range) => range.start <= start && start < range.end)) ranges.push({ start, end });
  }
  return ranges;
}
