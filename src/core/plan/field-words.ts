import { anyOf } from "../text/any-of.ts";
import { phrase } from "../text/reading.ts";

/** What a field of a task holds. */
export type FieldName = "lead" | "support" | "time" | "frequency" | "product" | "details";

/** Any number of the words given, each behind a space. */
const more = (words: readonly string[]): string => `(?:\\s+${anyOf(words)})*`;

const bodies = [
  ["đơn vị", "cơ quan", "phòng", "ban", "bộ phận", "tổ chức"],
  ["cá nhân", "người", "đồng chí", "lãnh đạo", "đầu mối", "chủ thể"],
].flat();
const who = anyOf(bodies);
const whoList = `${who}(?:\\s*(?:,|/|và)\\s*${who})*`;

const leads = ["thực hiện", "tham mưu", "triển khai", "tổ chức", "chính", "soạn thảo", "theo dõi"];
const acts = anyOf(["thực hiện", "tham mưu", "chịu trách nhiệm", "triển khai", "tổ chức"]);
const lead = [
  // «Chủ trì», «Đơn vị chủ trì», «Cơ quan đầu mối tham mưu»
  `(?:giao\\s+)?(?:${whoList}\\s+)?(?:chủ trì|đầu mối|phụ trách)${more(leads)}(?:\\s*(?:,|và|/)\\s*phối hợp${more(["thực hiện"])})?`,
  // «Đơn vị thực hiện»
  `${whoList}\\s+(?:được giao\\s+)?${acts}${more(["thực hiện", "chính", "chủ yếu"])}`,
  // «Phân công thực hiện»
  `(?:phân công|trách nhiệm)${more(["thực hiện", "chủ trì", "chính", "tổ chức"])}`,
  "giao (?:thực hiện|nhiệm vụ)",
  `chịu trách nhiệm${more(["chính", "thực hiện", "chủ yếu"])}`,
];

const supports = ["thực hiện", "chính", "tổ chức", "triển khai", "tham gia", "cùng thực hiện"];
const support = [
  `(?:${whoList}\\s+)?(?:cùng\\s+)?phối hợp${more(supports)}`,
  `(?:${whoList}\\s+)?(?:cùng\\s+)?tham gia${more(["thực hiện", "phối hợp"])}`,
];

const times = anyOf(["thời gian", "thời hạn", "thời điểm", "hạn", "tiến độ", "lộ trình", "mốc thời gian"]);
const timeOf = [
  ["thực hiện", "hoàn thành", "triển khai", "tổ chức", "tiến hành", "kết thúc"],
  ["trình", "ban hành", "xong", "dự kiến"],
].flat();
const time = [
  `(?:dự kiến\\s+)?${times}${more(timeOf)}(?:\\s*(?:,|và)\\s+${anyOf(["địa điểm", "địa bàn", "số lượng", "quy mô"])})?`,
  "hoàn thành(?:\\s+(?:trong|trước))?(?=\\s*:)",
];

const frequency = [`tần suất${more(["thực hiện", "đăng tải", "phát sóng", "tuyên truyền", "hoạt động"])}`];

const resultOf = ["đầu ra", "dự kiến", "cần đạt", "đạt được", "thực hiện", "hoàn thành", "công việc"];
const product = [anyOf(["sản phẩm", "kết quả", "đầu ra"]) + more(resultOf)];

const subjects = [
  ["hình thức", "cách thức", "phương thức", "giải pháp", "nội dung", "yêu cầu", "mục tiêu", "mục đích"],
  ["đối tượng", "thành phần", "địa điểm", "địa bàn", "quy mô", "số lượng"],
  ["kinh phí", "nguồn kinh phí", "ghi chú"],
].flat();
const detailOf = ["thực hiện", "tổ chức", "triển khai", "cụ thể", "chính", "tham gia", "dự kiến", "tham dự"];
const details = [anyOf(subjects) + more(detailOf)];

/** The labels of fields, in lower case with diacritics; a colon follows them. Of two that fit, the first field's is taken. */
const labels: Record<FieldName, readonly string[]> = { lead, support, time, frequency, product, details };

/** Fields that make a row of what they stand under. */
export const coreFields: readonly FieldName[] = ["lead", "support", "time", "frequency"];

const before = "(?:^|(?<=[.;,:(–—-]\\s?)|(?<=[.;,(]\\s{0,3}và\\s))";
const anyLabel = Object.entries(labels).map(([name, patterns]) => `(?<${name}>${patterns.join("|")})`);

/** A label with its colon, at the start of a text or behind a stop. The group says which field it is. */
export const fieldLabel = phrase(`${before}(?:${anyLabel.join("|")})\\s*(?:\\([^()]{0,40}\\)\\s*)?:\\s*`, "g");

const bareLabels = [
  "(?<lead>(?:đơn vị|cơ quan) chủ trì(?: thực hiện)?)",
  "(?<support>(?:đơn vị|cơ quan) phối hợp(?: thực hiện)?)",
  "(?<time>thời (?:gian|hạn) (?:thực hiện|hoàn thành))",
];

/** «- Đơn vị chủ trì Sở Nội vụ», «- Cơ quan phối hợp là …»: a label that lost its colon. */
export const bareLabel = phrase(`^(?:${bareLabels.join("|")})\\s+(?:là\\s+)?(?=\\p{L})`);
