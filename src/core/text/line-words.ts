import { anyOf, wordEnd } from "./any-of.ts";

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
export const openEnd = new RegExp(String.raw`(?:^|\s)${anyOf(openEnds)}$`, "iu");

/** Words behind which a line that begins with a number goes on. */
const beforeNumbers = [
  ["ngày", "tháng", "năm", "số", "trước", "đến", "vào", "trong"],
  ["khoảng", "ít nhất", "tối thiểu", "tối đa", "trên", "dưới", "hơn", "gần", "đạt", "còn", "cho", "có", "được", "thêm"],
].flat();
export const openNumber = new RegExp(String.raw`(?:^|\s)${anyOf(beforeNumbers)}$`, "iu");
