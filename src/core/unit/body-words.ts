import { quarters } from "./place-words.ts";

/** Words that head the name of one body, as patterns over lower-case text; what looks alike but is none is ruled out. */
export const bodyWords = [
  // the state, and what it is abbreviated to
  ["ủy ban", "ubnd", "hđnd", "hội đồng(?! nhân dân và ủy ban)", "thường trực", "văn phòng", "vp", "chính quyền"],
  ["sở", "ban(?! hành| đầu)", "phòng(?!,? chống| ngừa| cháy| thủ)", "trung tâm", "tt(?= \\p{L})", "thanh tra"],
  ["bộ(?! phận| tiêu chí| chỉ số| máy| nhận diện| mặt| tài liệu| câu hỏi| dữ liệu| quy)", "bộ phận"],
  ["cục(?! bộ)", "chi cục", "tổng cục", "vụ(?! việc| án)", "viện(?! trợ| dẫn)", "trạm", "đồn", "hạt kiểm lâm", "khu(?= quản lý)"],
  ["ubkt", "bql", "bch(?= \\p{L})", "bcđ", "ttyt", "tyt", "lđlđ", "hlhpn"],
  ["lực lượng (?:tham gia )?bảo vệ an ninh,? trật tự(?: ở)? cơ sở"],
  ["lực lượng(?= (?:công an|dân quân|dân phòng|quân đội|bảo vệ|vũ trang|xung kích|quản lý thị trường|kiểm lâm|biên phòng))"],
  ["lực lượng(?= (?:tình nguyện|thanh niên|chức năng|cảnh sát|cứu hộ))"],
  ["công an", "quân sự", "quân đội", "tòa án", "tand", "viện kiểm sát", "vksnd"],
  ["kho bạc", "ngân hàng", "bảo hiểm xã hội", "bhxh", "thuế(?! suất| thu)", "hải quan", "thống kê(?= \\p{L})"],

  // schools, health, culture, press
  ["trường(?! hợp)", "nhà trường", "ban giám hiệu", "bgh", "học viện", "đại học", "cao đẳng", "khoa(?! học)", "bệnh viện"],
  ["nhà văn hóa", "thư viện", "bảo tàng", "câu lạc bộ", "vườn quốc gia"],
  ["đài", "báo(?! cáo| chí| đảm| hiệu| động)", "cổng thông tin", "cổng ttđt"],

  // the party, the front and its members
  ["đảng ủy", "đảng bộ", "chi bộ", "cấp ủy(?! quyền)", "tỉnh ủy", "thành ủy"],
  ["huyện ủy", "quận ủy", "thị ủy", "trung ương(?= (?:hội|đoàn|đảng))"],
  ["mặt trận", "mttq", "ubmttq", "liên minh", "liên đoàn", "liên hiệp", "hiệp hội", "công đoàn", "nghiệp đoàn"],
  ["hội(?! nghị| thảo| thi| chợ| nhập| họp| trường| diễn| thao| báo| đàm| viên)", "chi hội"],
  ["đoàn(?! kết| viên| thể| công tác)", "tỉnh đoàn", "thành đoàn", "huyện đoàn", "quận đoàn", "thị đoàn", "xã đoàn"],
  ["chi đoàn", "liên đội", "tổ(?! chức| quốc)", "đội(?! ngũ)"],

  // firms
  ["công ty", "tổng công ty", "tập đoàn", "doanh nghiệp", "hợp tác xã", "htx", "chi nhánh", "xí nghiệp", "nhà máy", "phân xưởng"],
  ["bưu điện", "viễn thông(?= \\p{L})", "điện lực", "siêu thị", "vnpt", "viettel", "mobifone", "vinaphone", "evn"],
  ["quỹ(?! đất| tín dụng đen)"],

  // people who live together
  ["hộ gia đình", "(?<=nhà trường(?:,| và) )gia đình", "cộng đồng", ...quarters],
].flat();
