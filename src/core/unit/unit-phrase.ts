import { anyOf, tokenEnd, wordEnd, wordStart } from "../text/any-of.ts";
import { find, findAt, type Phrase, phrase, phraseOf, type Reading, sliceReading } from "../text/reading.ts";
import { bodyWords } from "./body-words.ts";
import { dutyWords } from "./duty-words.ts";
import { nameEndsAt, nameWordEnd } from "./name-end.ts";
import { levels } from "./place-words.ts";
import { beginsBehindAnd, isWholeName } from "./small-names.ts";
import { startsNewUnit, type UnitStart, unitStartAt } from "./unit-start.ts";
import { clearWithoutMarks, closingWords, generalWords } from "./unit-words.ts";

const wholly = (words: readonly string[]): Phrase => phraseOf(anyOf(words) + tokenEnd, anyOf(clearWithoutMarks(words)) + tokenEnd, "y");
const duty = wholly(dutyWords);
const closing = wholly(closingWords);
const level = phrase(`${anyOf(["xã", "phường", "thị trấn", "thôn", "cấp"])}${tokenEnd}(?= \\p{L})`, "y");
const wordSign = /[\p{L}\p{N}]/u;
const upper = /\p{Lu}/u;

/** Heads that a verb can follow: «Ban Quản lý», «Trung tâm Hỗ trợ», «Quỹ Bảo vệ». */
const openHeads = [
  ["ban", "(?<!văn )phòng", "trung tâm", "tt", "tổ", "đội", "hội", "hội đồng", "trạm"],
  ["cục", "vụ", "viện", "bộ phận", "quỹ", "công ty", "đoàn"],
].flat();
const openHead = phrase(`${wordStart}${anyOf(openHeads)}$`);
/** Heads whose name is never one verb alone, so that a second verb goes on with it: «Trung tâm Kiểm soát thanh toán BHXH». */
const longHead = phrase(`${wordStart}${anyOf(["trung tâm", "tt", "quỹ", "cục", "vụ", "viện", "công ty"])}$`);

/** Skips the words that belong to the head: «Trung tâm phục vụ …», «ban quản lý …» are no duties. */
function afterHead(reading: Reading, start: { kind: UnitStart; end: number }): number {
  if (start.kind !== "body" || !find(openHead, sliceReading(reading, 0, start.end))) return start.end;
  const space = /^\s/u.test(reading.text.slice(start.end));
  const verb = space ? findAt(duty, reading, start.end + 1) : null;
  if (!verb || !reading.text[start.end + 1]) return start.end;
  const end = start.end + 1 + verb[0].length;
  const second = reading.text[end] === " " && find(longHead, sliceReading(reading, 0, start.end)) ? findAt(duty, reading, end + 1) : null;
  const last = second ? end + 1 + second[0].length : end;
  return second && /^ \p{Lu}/u.test(reading.text.slice(last)) ? last : end;
}

/**
 * Where the list of units that begins at `from` ends in running text: before a lower-case word of duty, a function
 * word, a full stop, colon or bracket, or a comma behind which no unit follows. Null when no unit begins there.
 */
export function unitListEnd(reading: Reading, from: number): number | null {
  const first = unitStartAt(reading, from) ?? (findAt(level, reading, from) ? { kind: "related" as const, end: from } : null);
  if (!first) return null;
  let i = afterHead(reading, first);
  const { view, text } = reading;
  const stops = (at: number) => isStop(reading, at);
  let name = first.kind === "body" ? { start: from, head: i } : null;
  while (i < view.length) {
    const c = view.charAt(i);
    if (/[.;:!?…”“"]/u.test(c)) {
      if (c === ";" && startsAfter(reading, i + 1)) i = nextWord(view, i + 1);
      else if (c === ":" && listsFields(reading, from, i)) i = fieldsEnd(reading, i) - 1;
      else break;
    } else if (c === "(") {
      const close = view.indexOf(")", i);
      if (close < 0 || close - i > 80) break;
      i = close + 1;
      continue;
    } else if (c === ",") {
      const next = nextWord(view, i + 1);
      const anew = startsAfter(reading, i + 1);
      if (anew || continuesName(reading, next)) i = next;
      else break;
      // «các phòng, ban tổng hợp»: a word that shares the head before the comma has no verb in its name
      const head = anew ? unitStartAt(reading, i) : null;
      if (head) i = afterHead(reading, head);
      if (head) name = head.kind === "body" ? { start: next, head: i } : null;
      continue;
    } else if (wordSign.test(c) && !wordSign.test(view[i - 1] ?? " ")) {
      const small = !upper.test(text.charAt(i));
      if (small ? stops(i) : beginsDuty(reading, i)) break;
      const head = unitStartAt(reading, i);
      // «Công an xã và lực lượng dân quân»: behind «và» a body of several words begins, whatever its letters
      if (small && name && head?.kind === "body" && beginsBehindAnd(reading, i, head.end)) {
        name = { start: i, head: head.end };
        i = head.end;
        continue;
      }
      if (small && name && i > name.head && isWholeName(view.slice(name.start, name.head)) && nameWordEnd(reading, i) === null) break;
      if (small && name && i > name.head && nameEndsAt(reading, name.start, i, stops)) break;
      if (head?.kind === "plural") {
        if (!small) name = null;
        i = head.end - 1;
      } else if (head?.kind === "body" && !small) name = { start: i, head: head.end };
      else if (small && name) {
        const end = nameWordEnd(reading, i);
        if (end !== null) i = end - 1;
      }
    }
    i++;
  }
  return trimEnd(reading, from, Math.min(i, view.length));
}

/** Words of duty and of closing that belong to a name, or to what a unit is. */
const kept = [
  "tổ chức (?:chính trị|xã hội|hội|thành viên|đoàn thể|tín dụng|, )",
  "quản lý (?:dự án|nhà nước|khu|thị trường)",
  ["hiệu quả cao", "đào tạo nghề", "thông tin", "truyền thông"],
  ["được giao", "được phân công", "có liên quan", "phụ trách(?! chung)", "trực thuộc"],
  `(?<=(?:dịch vụ|kế hoạch|hành chính|nghiệp vụ)(?: -)? )tổng hợp${wordEnd}`,
  // «chương trình», «trả kết quả», «công lập»: the second syllable of another word
  `(?<=(?:công|chương|quy|lộ|tiến|thuyết) )trình${wordEnd}`,
  "(?<=trả )kết quả",
  `(?<=bầu )cử${wordEnd}`,
  // «các đơn vị được kiểm tra»
  `được (?=(?:giám sát|kiểm tra|thanh tra)${wordEnd})`,
  `(?<=được )(?:giám sát|kiểm tra|thanh tra)${wordEnd}`,
  // «Đoàn giám sát», «Tổ tư vấn»
  `(?<=(?:đoàn|tổ) )(?:giám sát|kiểm tra|thanh tra|khảo sát|tư vấn)${wordEnd}`,
  `(?<=(?:công|dân|độc) )lập${wordEnd}`,
  `(?<=(?:đào|sáng|tái|chế) )tạo${wordEnd}`,
  `(?<=(?:mặt|đồng|công|văn) )bằng${wordEnd}`,
  `(?<=(?:nuôi|cây) )trồng${wordEnd}`,
  `(?<=(?:trung|doanh) )thu${wordEnd}`,
  ["(?<=nhà )ở(?!\\p{L})", "(?<=tự )do(?!\\p{L})", "(?<=giáo dục )thường xuyên", "(?<=phối hợp )phổ biến", "giao (?:thông|dịch|lưu)"],
].flat();
const keeps = phrase(anyOf(kept), "y");

function isStop(reading: Reading, at: number): boolean {
  if (findAt(keeps, reading, at)) return false;
  return findAt(duty, reading, at) !== null || findAt(closing, reading, at) !== null;
}

const behindPlace = phrase(`${anyOf([...levels, "địa bàn", "liên quan"])} $`);
const twoSyllables = /\p{Lu}\p{Ll}+ \p{Ll}+/uy;

/** «Đoàn Thanh niên phường Tuyên truyền, vận động …»: a duty of two syllables whose line was joined to the heading. */
function beginsDuty(reading: Reading, at: number): boolean {
  twoSyllables.lastIndex = at;
  if (reading.folded || !twoSyllables.test(reading.text)) return false;
  const found = findAt(duty, reading, at);
  return found?.[0].includes(" ") === true && find(behindPlace, sliceReading(reading, Math.max(0, at - 12), at)) !== null;
}

function nextWord(view: string, from: number): number {
  let i = from;
  while (i < view.length && /\s/u.test(view.charAt(i))) i++;
  return i;
}

function startsAfter(reading: Reading, from: number): boolean {
  return startsNewUnit(reading, nextWord(reading.view, from));
}

const severalHeads = phrase(
  `(?:^|\\s)các ${anyOf(["sở(?:,? ban,? ngành)?", "phòng", "ban", "bộ", "huyện", "xã", "phường", "trường", "thôn"])}$`,
);

/** «Các Sở: Tài chính, Nội vụ», «UBND các xã: An Hòa, Tân Lập»: a colon between what several bodies are and their names. */
function listsFields(reading: Reading, from: number, colon: number): boolean {
  const behind = nextWord(reading.view, colon + 1);
  if (!upper.test(reading.text[behind] ?? "") || isStop(reading, behind) || unitStartAt(reading, behind)) return false;
  return find(severalHeads, sliceReading(reading, from, colon)) !== null;
}

/** The end of such names: each begins with a capital and stands behind a comma or a semicolon. */
function fieldsEnd(reading: Reading, colon: number): number {
  let end = colon + 1;
  for (const part of reading.text.slice(colon + 1).matchAll(/[^,.;:()]+/gu)) {
    const at = colon + 1 + part.index;
    if (at > end + 1 || !/^\s*\p{Lu}/u.test(part[0]) || (end > colon + 1 && startsAfter(reading, at))) break;
    const small = [...part[0].matchAll(/(?<= )\p{Ll}+/gu)].find((word) => isStop(reading, at + word.index));
    if (small) return at + small.index;
    end = at + part[0].length;
    if (!/[,;]/u.test(reading.text[end] ?? "")) break;
  }
  return end;
}

/** Words that share the head of the name before the comma. */
const sharing = [
  ["trật tự", "giáo dục pháp luật", "pháp luật", "an toàn"],
  ["công chức", "viên chức", "người lao động", "đảng viên", "giáo viên", "nhân viên", "học sinh", "đoàn viên", "hội viên"],
  ["mầm non", "mẫu giáo", "tiểu học", "trung học", "thcs", "thpt"],
  ["mặt trận", "cộng đồng", "đoàn", "hội", "thể thao", "du lịch", "thông tin", "hạ tầng", "đô thị", "môi trường"],
  "giáo dục pháp luật",
].flat();
const shared = phrase(anyOf([...generalWords, ...sharing]) + tokenEnd, "y");
const sharedBody = phrase(`${anyOf(bodyWords)}${tokenEnd}(?=[^;.:,]{0,25}${anyOf(["trực thuộc", "liên quan", "trên địa bàn"])})`, "y");

/** «…, ngành, địa phương liên quan», «Phòng Kinh tế, Hạ tầng và Đô thị»: the comma stands inside a name. */
function continuesName(reading: Reading, at: number): boolean {
  if (findAt(shared, reading, at) || findAt(sharedBody, reading, at)) return true;
  return !reading.folded && upper.test(reading.text[at] ?? "") && !isStop(reading, at);
}

const looseEnd = phrase(`(?:[\\s,;.:-]|\\s${anyOf(["và", "cùng", "với", "hoặc", "của", "thì", "để"])}){1,40}$`);

function trimEnd(reading: Reading, from: number, end: number): number {
  const cut = find(looseEnd, { ...reading, view: reading.view.slice(from, end) });
  return cut ? from + cut.index : end;
}

/** Whether the word at an offset tells what somebody shall do. */
export function isDutyAt(reading: Reading, at: number): boolean {
  return findAt(duty, reading, nextWord(reading.view, at)) !== null;
}

/** Whether a function word that no name goes on behind stands at an offset. */
export function isClosingAt(reading: Reading, at: number): boolean {
  return findAt(closing, reading, at) !== null;
}
