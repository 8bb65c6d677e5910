import { phrase } from "../text/reading.ts";

/** A duty to report: «báo cáo …», «gửi … về …» with results. What only sounds alike is ruled out. */
export const reporting = phrase("(?<![\\p{L}])báo cáo(?! viên)(?![\\p{L}])", "g");
export const sending = phrase("(?<![\\p{L}])gửi\\s+(?:về|đến|cho)?[^.;]*|(?<![\\p{L}])(?:phản ánh|cung cấp)[^.;]{0,120}\\svề\\s", "g");
export const results = phrase("(?<![\\p{L}])(?:kết quả|báo cáo|tiến độ|tình hình|số liệu|tài liệu kiểm chứng)(?![\\p{L}])");
/** Onward reports of the addressee, reports of somebody else, reports as things. */
export const onward = phrase(
  "(?:(?:để|phục vụ|giúp)[^;.]{0,60}(?:tổng hợp|theo dõi|công tác)?,?\\s*(?:tổng hợp,?\\s*)?|tổng hợp,? (?:chung,? )?và\\s*)$",
);
export const asThing = phrase(
  "(?:hệ thống thông tin|phần mềm|nền tảng|số hóa|chế độ thông tin|biểu mẫu|mẫu|đề cương|mô hình|hội nghị|thuyết minh|100%|buổi|nghe|dự thảo)\\s*$",
);
export const contingent = phrase(
  "nếu\\s[^.]{0,80}(?:khó khăn|vướng mắc|phát sinh|vấn đề|bất cập)|báo cáo\\s+(?:kịp thời\\s+)?(?:các|những)?\\s*khó khăn|(?:trường hợp|khi)\\s+(?:có\\s+)?(?:phát sinh|khó khăn|vướng mắc)",
);
export const through = phrase("\\((?:thông )?qua\\s+(?<unit>[^()]+)\\)|thông qua\\s+(?=\\p{L})");
export const addressee = phrase("(?:báo cáo|gửi|về|cho|với|trình)\\s+(?:kết quả\\s+)?(?:về|đến|cho|với)?\\s*", "g");
