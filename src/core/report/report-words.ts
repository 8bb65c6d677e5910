import { anyOf, anyWord, wordEnd, wordStart } from "../text/any-of.ts";
import { phrase } from "../text/reading.ts";

/** A duty to report: «báo cáo …», «gửi … về …» with results. What only sounds alike is ruled out. */
export const reporting = phrase(`${wordStart}báo cáo(?! viên)${wordEnd}`, "g");
export const sending = phrase(
  [`${wordStart}gửi\\s+(?:về|đến|cho)?[^.;]*`, `${wordStart}(?:phản ánh|cung cấp)[^.;]{0,120}\\svề\\s`].join("|"),
  "g",
);
export const results = phrase(anyWord(["kết quả", "báo cáo", "tiến độ", "tình hình", "số liệu", "tài liệu kiểm chứng"]));

/** Onward reports of the addressee and of somebody else. */
const onwards = [
  "(?:để|phục vụ|giúp)[^;.]{0,60}(?:tổng hợp|theo dõi|công tác)?,?\\s*(?:tổng hợp,?\\s*)?",
  "tổng hợp,? (?:chung,? )?và\\s*",
];
export const onward = phrase(`(?:${onwards.join("|")})$`);

/** What a clause ends in when the one behind its semicolon is the addressee's: «…, gửi Sở Nội vụ để tổng hợp; báo cáo …». */
export const forOnward = phrase("(?:để|phục vụ|giúp)[^;.]{0,60}tổng hợp[^;.]{0,30}$");

/** What makes a thing of the report that follows: «phần mềm báo cáo», «hội nghị báo cáo». */
const things = [
  ["hệ thống thông tin", "phần mềm", "nền tảng", "số hóa", "chế độ thông tin"],
  ["biểu mẫu", "mẫu", "đề cương", "mô hình", "dự thảo", "thuyết minh", "100%"],
  ["hội nghị", "buổi", "nghe"],
].flat();
export const asThing = phrase(`${anyOf(things)}\\s*$`);

/** Reports that are due only when something goes wrong. */
export const troubles = ["khó khăn", "vướng mắc", "phát sinh"];
const contingencies = [
  `nếu\\s[^.]{0,80}${anyOf([...troubles, "vấn đề", "bất cập"])}`,
  "báo cáo\\s+(?:kịp thời\\s+)?(?:các|những)?\\s*khó khăn",
  `(?:trường hợp|khi)\\s+(?:có\\s+)?${anyOf(troubles)}`,
];
export const contingent = phrase(contingencies.join("|"));

export const through = phrase("\\((?:thông )?qua\\s+(?<unit>[^()]+)\\)|thông qua\\s+(?=\\p{L})");
export const addressee = phrase("(?:báo cáo|gửi|về|cho|với|trình)\\s+(?:kết quả\\s+)?(?:về|đến|cho|với)?\\s*", "g");

/** What can stand behind an addressee without a stop. */
const behindNames = anyOf(["phục vụ", "công tác", "kết quả", "tình hình", "tiến độ", "để", "trước ngày", "chậm nhất"]);
export const notOfName = phrase(
  `\\s*\\((?:thông qua|qua|khi|trước|chậm nhất|vào|hằng|định kỳ|để)\\s|\\s${behindNames}${wordEnd}(?!\\s+(?:hành chính|mặt trận))`,
);

export const regularly = "hằng (?:tháng|quý|năm)";

/** What can stand before the unit that shall report. */
const introductions = [
  ["ngoài ra", "đồng thời", "đề nghị", "yêu cầu", "giao"],
  [regularly, "định kỳ(?:(?!báo cáo|gửi)[^,]){0,60}", "trước ngày [\\d/]+[^,]{0,40}"],
].flat();
export const introduction = phrase(`^${anyOf(introductions)}\\s*,?\\s*`);

export const aboutReports = phrase(["định kỳ", regularly, "kết quả", "báo cáo", "tổng hợp", "gửi"].join("|"));

/** All that stands before «báo cáo» in a duty that asks for a report and for nothing else. */
const beforeReport = [
  ["thực hiện", "thực hiện chế độ", "tổng hợp", "cung cấp", "chủ trì", "xây dựng", "lập", "kết quả", "các", "và"],
  ["định kỳ", regularly, "trước ngày", "tháng", "quý", "năm", "[\\d/]", "[\\s,.]"],
  // texts without diacritics
  ["dinh ky", "tong hop", "bao cao"],
].flat();
export const onlyReport = new RegExp(`^${anyOf(beforeReport)}*$`, "u");
