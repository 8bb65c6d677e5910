import { phrase } from "../text/reading.ts";

/** The kinds of document that hold a plan, as printed on a line of their own above the title. */
export const documentType = phrase(
  "^(?:kế hoạch(?: hành động| công tác)?|quyết định|chương trình(?: hành động| công tác)?|đề án|phương án|hướng dẫn|thông báo|chỉ thị|nghị quyết|công văn|dự án|phương hướng)(?=\\s|$|[:.])",
);

/** What can follow a title but is none of it. */
export const afterTitle = phrase(
  "^(?:căn cứ|thực hiện (?:kế hoạch|quyết định|nghị quyết|chỉ thị|công văn|chương trình|nhiệm vụ|chức năng|đề án|thông báo|hướng dẫn|ý kiến|luật)|theo đề nghị|nhằm|để|xét|trên cơ sở|thi hành|triển khai thực hiện (?:kế hoạch|quyết định|nghị quyết)|kính gửi|\\((?:kèm|ban hành)|(?:ủy ban nhân dân|ubnd)\\s[^.]{0,80}(?:ban hành|xây dựng)|quyết định\\s*:?$|phần|i\\.)",
);
export const motto = phrase("cộng h.a x. h.i|cộng hòa xã hội|độc lập\\s*[-–]|đảng cộng sản việt nam|\\S+ \\S{1,3}p\\s*[-–]\\s*t\\S do");
export const numberLine = /^(?:.{0,80}?\s)?(?:S[ốô6oốỐ]|SỐ)\s*:?\s*(?<number>[\dOolI]{0,5}\s?[/-]\s?[\p{Lu}Đ]{2,}[\p{L}\d&.\-–/]*)/u;
export const dateLine = phrase("ng.y\\s*(?<day>\\d{0,2}|[.…]+)\\s*th.ng\\s*(?<month>\\d{0,2}|[.…]+)\\s*n.m\\s*(?<year>\\d{4})");
export const bodyOfState = phrase(
  "^(?:ủy ban|ubnd|hđnd|hội đồng|sở|bộ|ban|phòng|văn phòng|công an|trường|trung tâm|cục|chi cục|viện|hội|đoàn|liên đoàn|đảng|tỉnh ủy|huyện ủy|thành ủy|đảng ủy|bệnh viện|trạm|tổng|mặt trận|ubmttq|bảo hiểm|kho bạc|thanh tra|tòa án|bch|bộ chỉ huy)(?![\\p{L}])",
);
export const placeLine = phrase("^(?:tỉnh|thành phố|tp|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|khu)(?![\\p{L}])");
