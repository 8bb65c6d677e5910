import { anyOf, wordEnd } from "../text/any-of.ts";
import { type Phrase, phrase } from "../text/reading.ts";

/** What a section of a plan is about; it decides what may be read from it. */
export type SectionKind =
  "legal" | "purpose" | "targets" | "general-targets" | "content" | "work" | "roadmap" | "organization" | "reporting" | "budget";

const purpose = [
  ["mục đích", "yêu cầu", "quan điểm", "sự cần thiết", "nguyên tắc", "phương châm", "tư tưởng chỉ đạo"],
  ["phạm vi", "đối tượng", "thành phần", "bối cảnh", "khái quát", "đặc điểm"],
  // looking back
  ["thực trạng", "tình hình", "đánh giá (?:tình hình|kết quả|thực trạng|chung)", "kết quả thực hiện", "kết quả đạt được"],
  ["tồn tại", "hạn chế", "nguyên nhân", "khó khăn"],
].flat();

const roadmap = [
  ["lộ trình", "tiến trình thực hiện", "tiến độ(?: thực hiện| triển khai| thời gian)?", "phân kỳ"],
  ["mốc thời gian", "các mốc", "các giai đoạn", "kế hoạch thời gian", "thời gian thực hiện", "thời gian, tiến độ"],
].flat();

const organization = [
  ["tổ chức thực hiện", "tổ chức triển khai", "triển khai thực hiện", "thực hiện kế hoạch"],
  ["phân công", "giao nhiệm vụ", "trách nhiệm (?:thực hiện|của|các)", "nhiệm vụ(?: cụ thể)? (?:của|cho) (?:các|từng)"],
  "^thực hiện(?=[\\s.:]*$)",
  "công tác[^.;:]{0,40}(?:tổ chức|triển khai) thực hiện",
].flat();

const reporting = [
  ["báo cáo", "thông tin,? báo cáo", "tổng hợp,? báo cáo", "kiểm tra,? báo cáo", "thời gian báo cáo", "sơ kết,? tổng kết"],
  ["chế độ (?:thông tin,? )?báo cáo", "công tác (?:thông tin,? )?báo cáo"],
].flat();

const work = [
  ["nhiệm vụ", "nội dung", "giải pháp", "biện pháp", "hoạt động", "phương thức", "hình thức"],
  ["công tác", "danh mục", "các bước"],
].flat();

/** Words of headings. The kind whose words stand first in a heading is the heading's kind. */
const vocabulary: [SectionKind, readonly string[]][] = [
  ["legal", ["căn cứ(?: pháp lý| lập| xây dựng| ban hành)?", "cơ sở pháp lý", "cơ sở lập"]],
  ["general-targets", ["mục tiêu (?:chung|tổng quát|tổng thể)", "tầm nhìn", "định hướng đến"]],
  ["targets", ["mục tiêu", "chỉ tiêu", "các chỉ số"]],
  ["purpose", purpose],
  ["content", ["nội dung (?:tuyên truyền|truyền thông|phổ biến|trọng tâm tuyên truyền)", "hình thức tuyên truyền"]],
  ["roadmap", roadmap],
  ["organization", organization],
  ["reporting", reporting],
  ["budget", ["kinh phí", "nguồn kinh phí", "nguồn vốn", "nguồn lực", "dự toán", "khái toán", "tổng mức", "ngân sách"]],
  ["work", work],
];

/** The kinds with their words as patterns, in the order in which they are asked. */
export const sectionPhrases: [SectionKind, Phrase][] = vocabulary.map(([kind, words]) => [
  kind,
  phrase(`(?<![\\p{L}\\p{N}])${anyOf(words)}${wordEnd}`, "g"),
]);
