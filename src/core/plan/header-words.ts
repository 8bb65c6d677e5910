import { anyOf, wordEnd } from "../text/any-of.ts";
import { phrase } from "../text/reading.ts";
import { levels } from "../unit/place-words.ts";

/** Documents that are plans by their name. */
export const planKinds = ["kế hoạch", "chương trình", "đề án", "phương án"];

/** The kinds of document that hold a plan, as printed on a line of their own above the title. */
const documentKinds = [
  planKinds,
  ["kế hoạch hành động", "kế hoạch công tác", "chương trình hành động", "chương trình công tác", "dự án", "phương hướng"],
  ["quyết định", "nghị quyết", "chỉ thị", "hướng dẫn", "thông báo", "công văn"],
].flat();
export const documentType = phrase(`^${anyOf(documentKinds)}(?=\\s|$|[:.])`);

/** What a plan carries out. */
const grounds = [
  ["kế hoạch", "quyết định", "nghị quyết", "chỉ thị", "công văn", "chương trình", "đề án", "thông báo", "hướng dẫn", "luật"],
  ["nhiệm vụ", "chức năng", "ý kiến"],
].flat();

/** What can follow a title but is none of it. */
const behindTitle = [
  ["căn cứ", "theo đề nghị", "trên cơ sở", "thi hành", "nhằm", "để", "xét", "kính gửi"],
  `thực hiện ${anyOf(grounds)}`,
  "triển khai thực hiện (?:kế hoạch|quyết định|nghị quyết)",
  "\\((?:kèm|ban hành)",
  "(?:ủy ban nhân dân|ubnd)\\s[^.]{0,80}(?:ban hành|xây dựng)",
  "quyết định\\s*:?$",
  // the first section
  ["phần", "i\\."],
].flat();
export const afterTitle = phrase(`^${anyOf(behindTitle)}`);

/** The motto of the state and that of the party, also where a scan confused letters. */
const mottos = [
  ["cộng hòa xã hội", "cộng h.a x. h.i", "độc lập\\s*[-–]", "(?<!\\S)\\S+ \\S{1,3}p\\s*[-–]\\s*t\\S do"],
  "đảng cộng sản việt nam",
].flat();
export const motto = phrase(mottos.join("|"));

export const numberLine = /^(?:.{0,80}?\s)?(?:S[ốô6oốỐ]|SỐ)\s*:?\s*(?<number>[\dOolI]{0,5}\s?[/-]\s?[\p{Lu}Đ]{2,}[\p{L}\d&.\-–/]*)/u;
export const dateLine = phrase("ng.y\\s*(?<day>\\d{0,2}|[.…]+)\\s*th.ng\\s*(?<month>\\d{0,2}|[.…]+)\\s*n.m\\s*(?<year>\\d{4})");

/** What the issuer's name begins with. */
const issuers = [
  ["ủy ban", "ubnd", "hđnd", "hội đồng", "sở", "bộ", "ban", "phòng", "văn phòng", "cục", "chi cục", "tổng", "viện", "trung tâm"],
  ["công an", "bch", "bộ chỉ huy", "thanh tra", "tòa án", "kho bạc", "bảo hiểm", "thuế", "trường", "bệnh viện", "trạm"],
  ["đảng", "tỉnh ủy", "huyện ủy", "thành ủy", "đảng ủy", "mặt trận", "ubmttq", "hội", "đoàn", "liên đoàn"],
].flat();
export const bodyOfState = phrase(`^${anyOf(issuers)}${wordEnd}`);
export const placeLine = phrase(`^${anyOf([...levels, "tp", "khu"])}${wordEnd}`);
