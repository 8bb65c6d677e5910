import { anyOf, wordEnd } from "../text/any-of.ts";
import { phrase } from "../text/reading.ts";

/** What heads a group of duties without naming who has them. */
const topics = [
  // kinds of work
  ["công tác", "nhiệm vụ", "nội dung", "giải pháp", "biện pháp", "hoạt động"],
  ["phong trào", "cuộc", "hội nghị", "lễ", "chuyên đề"],
  ["kế hoạch", "chương trình", "đề án", "dự án", "văn bản", "quy trình", "việc", "sự", "phần", "lĩnh vực"],
  // how, for whom, with what
  ["hình thức", "phương thức", "cách thức", "đối tượng", "thành phần"],
  ["địa điểm", "kinh phí", "nguồn", "trách nhiệm", "chế độ"],
  ["mục tiêu", "mục đích", "chỉ tiêu", "tiêu chí", "yêu cầu", "sản phẩm", "kết quả", "thông tin"],
  // when
  ["thời gian", "thời hạn", "tiến độ", "lộ trình", "đợt", "bước", "giai đoạn", "ngày", "tuần", "tháng", "quý", "năm"],
  // words that lead on to a list
  ["về", "lưu ý", "một số", "cụ thể", "gồm", "bao gồm", "trong đó", "riêng", "ngoài ra"],
  ["các nội dung", "các nhiệm vụ", "các hoạt động", "những"],
].flat();
export const topic = phrase(`^${anyOf(topics)}${wordEnd}`);
