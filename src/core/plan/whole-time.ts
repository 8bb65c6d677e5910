import { anyOf } from "../text/any-of.ts";
import { fold } from "../text/fold.ts";
import { resolveTime } from "../time-expression/resolve-time.ts";
import type { TimeContext } from "../time-expression/time-expression.ts";

/** Words that a time consists of, without diacritics. */
const timeWords = [
  ["ngay", "thang", "quy", "nam", "tuan", "thu", "giai doan", "nua", "dau", "giua", "cuoi", "i{1,3}", "iv", "\\d{1,4}"],
  ["du kien", "hoan thanh", "xong", "cham nhat", "muon nhat", "khoang", "hang", "tiep theo", "va", "cac", "la"],
  ["sang", "chieu", "toi", "luc", "gio"],
  ["tu", "den", "trong", "truoc", "sau", "vao", "het"],
].flat();
const wholeTime = new RegExp(String.raw`^(?:${anyOf(timeWords)}(?![\p{L}\d])|[\s/.,–-])+(?:\([^()]*\))?\s*$`, "u");

/** Whether a text is nothing but a time with dates («Tháng 9/2023», «Chậm nhất ngày 10/12/2025 (trước ngày …)»). */
export function isWholeTime(text: string, context: TimeContext): boolean {
  const folded = fold(text).replace(/(?<![.;,\s])[.;,\s]+$/u, "");
  if (!/\d|quy|nam/u.test(folded) || !wholeTime.test(folded)) return false;
  const time = resolveTime(text.replace(/\([^()]*\)/gu, " "), context);
  return time.ok && (time.value.due ?? time.value.start) !== null;
}
