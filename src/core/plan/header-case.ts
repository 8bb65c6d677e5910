import { levels } from "../unit/place-words.ts";

const small = new Set("và của các cho về".split(" "));
const acronym = /^(?:UBND|HĐND|MTTQ|UBMTTQ|TNCS|THCS|THPT|TTYT|BTT|BCH|[BCDĐGHKLMNPQRSTVX]{2,6}|\p{Lu}+&\p{Lu}+)$/u;
/** The last syllables of levels: a place's own name begins behind them. */
const levelEnd = new Set(levels.map((level) => level.split(" ").at(-1)));
const firstOfLevel: Partial<Record<string, string>> = { thành: "phố", thị: "xã", đặc: "khu" };
/** «… Hoa Ban huyện Lộc An»: a level behind a name is no part of it. */
/** «khu» alone, «phố» alone are no levels. */
const lastOfLevel: Partial<Record<string, string>> = { phố: "thành", trấn: "thị", khu: "đặc" };
const isLevel = (word: string, next: string) => next !== "hội" && (levelEnd.has(word) || firstOfLevel[word] === next);

/** Words that are written with a capital wherever they stand in a body's name. */
const capitalized = [
  "Việt Nam",
  "Hồ Chí Minh",
  "Liên hiệp",
  "Phụ nữ",
  "Nông dân",
  "Thanh niên",
  "Cựu chiến binh",
  "Mặt trận",
  "Tổ quốc",
  "Lao động",
  "Tiểu học",
  "Mầm non",
  "Trung học",
  "Tài chính",
  "Văn hóa",
  "Thông tin",
  "Giáo dục",
  "Nông nghiệp",
  "Khoa học",
  "Đảng",
];
const headed = /^(?:sở|phòng|ban|bộ|cục|hội|đoàn)$/u;

/** Writes one of the printed names, given in usual case, wherever its words occur. */
function withNames(text: string, names: readonly string[]): string {
  return names.reduce((out, name) => {
    const at = ` ${out.toLowerCase()} `.indexOf(` ${name.toLowerCase()} `);
    return at < 0 ? out : out.slice(0, at) + name + out.slice(at + name.length);
  }, text);
}

/**
 * Writes a name that is printed in capitals as it is usually written: «Ủy ban nhân dân tỉnh Đồng Tháp». `properNames`
 * are names that the letterhead writes in usual case elsewhere, such as the place beside the date.
 */
export function usualCase(name: string, properNames: readonly string[] = []): string {
  if (name !== name.toUpperCase()) return name;
  const out: string[] = [];
  let proper = false;
  const words = name.split(/\s+/u);
  for (const [i, word] of words.entries()) {
    const lower = word.toLowerCase();
    const second = i === 1 && headed.test(out[0]?.toLowerCase() ?? "") && lower !== "đồng";
    const fields = headed.test(out[0]?.toLowerCase() ?? "") && !proper;
    const before = words[i - 1]?.toLowerCase() ?? "";
    const field = fields && (before === "và" || before === "-" || before === "–" || before.endsWith(","));
    const level = i > 0 && !levelEnd.has(before) && isLevel(lower, words[i + 1]?.toLowerCase() ?? "");
    const capital = i === 0 || (i === 1 && acronym.test(out[0] ?? "")) || second || proper || field;
    out.push(acronym.test(word) ? word : small.has(lower) || level || !capital ? lower : word.charAt(0) + lower.slice(1));
    // a school's own name stands behind its kind
    if (/^(?:mầm non|mẫu giáo|tiểu học|phổ thông)$/u.test(`${before} ${lower}`) || /^(?:thcs|thpt)$/u.test(lower)) proper = true;
    if (levelEnd.has(lower) && (lastOfLevel[lower] ?? before) === before && words[i + 1]?.toLowerCase() !== "hội") proper = true;
  }
  const written = withNames(out.join(" "), [...capitalized, ...properNames]);
  return written.charAt(0).toUpperCase() + written.slice(1);
}
