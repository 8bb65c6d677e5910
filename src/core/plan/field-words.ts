import { phrase } from "../text/reading.ts";

/** What a field of a task holds. */
export type FieldName = "lead" | "support" | "time" | "frequency" | "product" | "details";

const who = "(?:đơn vị|cơ quan|phòng|ban|bộ phận|tổ chức|cá nhân|đầu mối|lãnh đạo|người|đồng chí|chủ thể)";
const whoList = `${who}(?:\\s*(?:,|/|và)\\s*${who})*`;

/** The labels of fields, in lower case with diacritics; a colon follows them. */
const labels: Record<FieldName, string> = {
  lead: `(?:giao\\s+)?(?:${whoList}\\s+)?(?:chủ trì|đầu mối|phụ trách)(?:\\s+(?:thực hiện|tham mưu|triển khai|tổ chức|chính|soạn thảo|theo dõi))*|${whoList}\\s+(?:được giao\\s+)?(?:thực hiện|tham mưu|chịu trách nhiệm|triển khai|tổ chức)(?:\\s+(?:thực hiện|chính|chủ yếu))*|(?:phân công|trách nhiệm)(?:\\s+(?:thực hiện|chủ trì|chính|tổ chức))*|giao (?:thực hiện|nhiệm vụ)|chịu trách nhiệm(?:\\s+(?:chính|thực hiện|chủ yếu))*`,
  support: `(?:${whoList}\\s+)?(?:cùng\\s+)?phối hợp(?:\\s+(?:thực hiện|chính|tổ chức|triển khai|tham gia|cùng thực hiện))*|(?:${whoList}\\s+)?(?:cùng\\s+)?tham gia(?:\\s+(?:thực hiện|phối hợp))*`,
  time: "(?:dự kiến\\s+)?(?:thời gian|thời hạn|thời điểm|hạn|tiến độ|mốc thời gian)(?:\\s+(?:dự kiến|thực hiện|hoàn thành|triển khai|tổ chức|tiến hành|kết thúc|trình|ban hành|xong))*(?:\\s*(?:,|và)\\s+địa điểm)?|hoàn thành(?:\\s+(?:trong|trước))?(?=\\s*:)",
  frequency: "tần suất(?:\\s+(?:thực hiện|đăng tải|phát sóng|tuyên truyền|hoạt động))*",
  product: "(?:sản phẩm|kết quả|đầu ra)(?:\\s+(?:đầu ra|dự kiến|cần đạt|đạt được|thực hiện|hoàn thành|công việc))*",
  details:
    "(?:hình thức|cách thức|phương thức|nội dung|đối tượng|địa điểm|thành phần|quy mô|số lượng|giải pháp|kinh phí|nguồn kinh phí|ghi chú|địa bàn|yêu cầu|mục tiêu|mục đích)(?:\\s+(?:thực hiện|tổ chức|triển khai|cụ thể|chính|tham gia|dự kiến|tham dự))*",
};

/** Fields that make a row of what they stand under. */
export const coreFields: readonly FieldName[] = ["lead", "support", "time", "frequency"];

const before = "(?:^|(?<=[.;,:(–—-]\\s?)|(?<=[.;,(]\\s{0,3}và\\s))";

/** A label with its colon, at the start of a text or behind a stop. The group says which field it is. */
export const fieldLabel = phrase(
  `${before}(?:${(Object.keys(labels) as FieldName[]).map((name) => `(?<${name}>${labels[name]})`).join("|")})\\s*(?:\\([^()]{0,40}\\)\\s*)?:\\s*`,
  "g",
);

/** «- Đơn vị chủ trì Sở Nội vụ», «- Cơ quan phối hợp là …»: a label that lost its colon. */
export const bareLabel = phrase(
  `^(?:(?<lead>(?:đơn vị|cơ quan) chủ trì(?: thực hiện)?)|(?<support>(?:đơn vị|cơ quan) phối hợp(?: thực hiện)?)|(?<time>thời (?:gian|hạn) (?:thực hiện|hoàn thành)))\\s+(?:là\\s+)?(?=\\p{L})`,
);
