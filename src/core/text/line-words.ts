import { anyOf, wordEnd } from "./any-of.ts";
import { stripDiacritics } from "./fold.ts";

/** Labels of fields, without diacritics, that begin a paragraph of their own. */
const labels = [
  "(?:don vi|co quan|phong ban|nguoi)[^:]{0,30}",
  ["chu tri", "phoi hop", "tan suat", "san pham", "ket qua"],
  ["thoi gian[^:]{0,25}", "thoi han[^:]{0,25}"],
].flat();
export const fieldLabel = new RegExp(String.raw`^${anyOf(labels)}\s*:`, "u");

/** How paragraphs begin that go on with nothing. */
const openings = ["Trên đây", "Căn cứ", "Trong quá trình", "Quá trình", "Yêu cầu", "Đề nghị", "Nơi nhận", "Kính", "Nhận được"];
export const opening = new RegExp(`^${anyOf(openings)}${wordEnd}`, "u");

/** Words that no paragraph ends in, whatever begins the next line. */
const openEnds = [
  ["và", "của", "với", "tại", "ở", "từ", "theo", "do", "để", "hoặc", "các", "những", "là", "gồm", "bởi", "bằng", "thuộc"],
  ["trước ngày", "đến ngày", "từ ngày", "vào ngày"],
].flat();
const atEnd = (words: readonly string[]) => String.raw`(?:^|\s)${anyOf(words)}$`;

/** A test for words at a line's end; a line that lost its diacritics is looked at without any. */
function endsIn(words: readonly string[]): (line: string) => boolean {
  const accented = new RegExp(atEnd(words), "iu");
  const plain = new RegExp(stripDiacritics(atEnd(words)), "iu");
  return (line) => accented.test(line) || (!/[^\p{ASCII}]/u.test(line) && plain.test(line));
}
export const isOpenEnd = endsIn(openEnds);

/** Words behind which a line that begins with a number goes on. */
const beforeNumbers = [
  ["ngày", "tháng", "năm", "số", "trước", "đến", "vào", "trong"],
  ["khoảng", "ít nhất", "tối thiểu", "tối đa", "trên", "dưới", "hơn", "gần", "đạt", "còn", "cho", "có", "được", "thêm"],
].flat();
export const asksForNumber = endsIn([...beforeNumbers, String.raw`\d{1,4}\s?[-–]`]);

/** Bodies whose name always goes on: «… Báo Thừa Thiên Huế, Đài ⏎ Phát thanh và Truyền hình tỉnh». */
export const openBody = /(?:[,;:]|\svà)\s(?:Đài|Sở|Cục|Chi cục|Bộ)$/u;
