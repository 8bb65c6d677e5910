import { hamlets, levels } from "./place-words.ts";

/** Office-holders who are given duties like a body. */
export const personWords = [
  ["đồng chí", "đ/c", "ông", "bà(?! con)", "thầy", "cô(?! (?:đơn|lập|đọng|đặc))"],
  ["chủ tịch", "phó chủ tịch", "giám đốc", "phó giám đốc", "bí thư", "phó bí thư", "phó hiệu trưởng", "các phó", "phó trưởng", "chánh"],
  ["trưởng(?! thành)", "hiệu trưởng", "thủ trưởng", "tổ trưởng", "đội trưởng", "chỉ huy trưởng", "người đứng đầu"],
  ["chính trị viên", "chỉ huy phó", "thôn đội trưởng", "tổng phụ trách"],
  ["ủy viên", "thành viên", "lãnh đạo(?! chỉ đạo)"],
  ["chuyên viên", "cán bộ", "công chức", "viên chức", "người lao động", "giáo viên", "nhân viên", "gvcn", "gv(?= \\p{L})"],
  ["chức sắc", "chức việc", "người có uy tín"],
  ["chủ (?:các )?(?:cơ sở|hộ|rừng|doanh nghiệp|phương tiện|đầu tư)"],
].flat();

/** Nouns that name bodies in general, self-standing only behind «các», «những» or with «liên quan» behind them. */
export const generalWords = [
  ["cơ quan", "đơn vị", "địa phương", "tổ chức", "ngành", "ban,? ngành", "đoàn thể", "lực lượng"],
  ["sở", "phòng", "ban", "hội", "tổ", "khoa", "trường", "trường học"],
  ["cá nhân", "người dân", "hộ", "doanh nghiệp", "hợp tác xã", "nhà mạng", "nhà thầu", "chủ đầu tư"],
  ["cấp", ...levels, ...hamlets],
].flat();

/** Lower-case words that go on with a body's name («UBND các xã», «Ban Chỉ đạo chuyển đổi số», «chi nhánh miền Đông»). */
export const nameWords = [
  // where it is
  [...levels, ...hamlets, "khu phố", "khu vực", "khu", "miền", "vùng", "địa bàn"],
  ["cấp tỉnh", "cấp huyện", "cấp xã", "cấp trên"],

  // what binds names; «liên quan», «xã hội» begin with a word of this list
  ["các", "những", "và", "của", "thuộc", "trực thuộc", "trên", "có", "khác", "liên"],

  // parts of bodies, bodies inside a body's name
  ["cơ quan", "đơn vị", "địa phương", "ban", "ngành", "đoàn thể", "cá nhân", "tổ chức", "cơ sở", "cộng đồng", "nhân dân"],
  ["trung tâm", "phòng", "sở", "hội", "đội", "tổ", "trạm", "chi nhánh", "công ty", "xí nghiệp", "hợp tác xã", "doanh nghiệp"],
  ["trường", "trường học", "mầm non", "tiểu học", "trung học", "phổ thông"],
  ["chấp hành", "thường vụ", "chủ nhiệm", "phụ trách", "giám hiệu", "đại diện", "cha mẹ", "phụ huynh", "học sinh"],

  // fields of work
  ["chuyên môn", "nghiệp vụ", "công lập", "sự nghiệp", "chính trị"],
  ["nhà nước", "phụ nữ", "kinh tế", "kỹ thuật", "quân sự"],
  ["dự án đầu tư xây dựng", "dự án đầu tư", "dự án", "chuyển đổi số", "số", "thông tin", "truyền thông"],
  ["dịch vụ công", "dịch vụ", "hành chính công", "nông thôn", "nông nghiệp"],
  // these end a name elsewhere
  ["bầu cử", "công tác(?= (?:mặt trận|đảng|xã hội|chính trị))", "giám sát", "kiểm tra", "thanh tra", "khảo sát", "tư vấn"],
  ["cấp nước", "đồng hồ", "phòng hộ", "đặc dụng", "đô thị", "hạ tầng", "giao thông", "quỹ đất", "khu công nghiệp"],
  ["trật tự", "an ninh", "an toàn", "cửa khẩu", "giải phóng mặt bằng", "thực vật", "rừng", "bệnh tật", "nghề nghiệp"],
  ["xã hội", "văn hóa", "thể thao", "du lịch", "môi trường", "chính sách", "pháp luật", "đầu tư", "thương mại"],
].flat();

/** Function words that close a unit's name. */
export const closingWords = [
  // why, how, when, where
  ["để", "nhằm", "trong", "theo", "khi", "tại", "bằng", "từ", "trước", "sau", "đến", "vào", "do", "qua", "với", "cho", "về", "ở"],
  ["nếu", "mà", "như", "hoặc", "cùng", "đối với", "thông qua", "đồng thời", "nhất là", "chậm nhất", "muộn nhất"],
  // what goes with a verb
  ["sẽ", "phải", "cần", "đã", "được", "không", "chưa", "còn", "cũng", "đều", "nói"],
  // what is told about the body
  ["việc", "kết quả", "tình hình", "tiến độ"],
].flat();

/** Without diacritics most words of one syllable could be something else; these stay clear enough. */
const clearWhenPlain = new Set(["để", "nhằm", "trong", "theo"]);

/** The words that still tell something when a text has lost its diacritics. */
export function clearWithoutMarks(words: readonly string[]): string[] {
  return words.filter((word) => word.includes(" ") || clearWhenPlain.has(word));
}
