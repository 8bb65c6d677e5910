/** Longer names are tried first; what a pattern rules out behind a name does not count. */
function headLength(pattern: string): number {
  return pattern.replace(/\(\?.*$/u, "").length;
}

/** Words that head the name of one body, as patterns over lower-case text; what looks alike but is none is ruled out. */
const bodies = [
  "ủy ban",
  "ubnd",
  "hđnd",
  "ubmttq",
  "mttq",
  "hội đồng(?! nhân dân và ủy ban)",
  "thường trực",
  "văn phòng",
  "vp",
  "sở",
  "ban(?! hành| đầu)",
  "phòng(?!,? chống| ngừa| cháy| thủ)",
  "trung tâm",
  "tt(?= \\p{L})",
  "trường(?! hợp)",
  "nhà trường",
  "học viện",
  "đại học",
  "cao đẳng",
  "trạm",
  "bệnh viện",
  "công an",
  "quân sự",
  "quân đội",
  "bộ(?! phận| tiêu chí| chỉ số| máy| nhận diện| mặt| tài liệu| câu hỏi| dữ liệu| quy)",
  "bộ phận",
  "cục(?! bộ)",
  "chi cục",
  "tổng cục",
  "vụ(?! việc| án)",
  "viện(?! trợ| dẫn)",
  "thanh tra",
  "tòa án",
  "tand",
  "vksnd",
  "viện kiểm sát",
  "kho bạc",
  "ngân hàng",
  "bảo hiểm xã hội",
  "bhxh",
  "thuế(?! suất| thu)",
  "hải quan",
  "thống kê(?= \\p{L})",
  "đài",
  "báo(?! cáo| chí| chí| đảm| hiệu| động)",
  "cổng thông tin",
  "cổng ttđt",
  "hội(?! nghị| thảo| thi| chợ| nhập| họp| trường| diễn| thao| báo| đàm| viên)",
  "liên minh",
  "liên đoàn",
  "liên hiệp",
  "hiệp hội",
  "đoàn(?! kết| viên| thể| công tác)",
  "mặt trận",
  "công đoàn",
  "tổ(?! chức| quốc)",
  "đội(?! ngũ)",
  "đồn",
  "hạt kiểm lâm",
  "bưu điện",
  "viễn thông(?= \\p{L})",
  "điện lực",
  "công ty",
  "tổng công ty",
  "tập đoàn",
  "doanh nghiệp",
  "hợp tác xã",
  "htx",
  "hộ gia đình",
  "chi nhánh",
  "quỹ(?! đất| tín dụng đen)",
  "nhà văn hóa",
  "thư viện",
  "bảo tàng",
  "đảng ủy",
  "đảng bộ",
  "chi bộ",
  "tỉnh ủy",
  "thành ủy",
  "huyện ủy",
  "quận ủy",
  "thị ủy",
  "khu phố",
  "tổ dân phố",
  "cộng đồng",
  "chính quyền",
  "trung ương(?= (?:hội|đoàn|đảng))",
  "xí nghiệp",
  "nhà máy",
  "phân xưởng",
  "khoa(?! học)",
  "vườn quốc gia",
  "liên đội",
  "chi đoàn",
  "chi hội",
  "tỉnh đoàn",
  "thành đoàn",
  "huyện đoàn",
  "quận đoàn",
  "thị đoàn",
  "xã đoàn",
  "câu lạc bộ",
  "nghiệp đoàn",
  "siêu thị",
  "vnpt",
  "viettel",
  "mobifone",
  "vinaphone",
  "evn",
]
  .sort((a, b) => headLength(b) - headLength(a))
  .join("|");

/** Office-holders who are given duties like a body. */
const persons =
  "đồng chí|đ/c|ông|bà|chủ tịch|phó chủ tịch|các phó|giám đốc|phó giám đốc|hiệu trưởng|thủ trưởng|người đứng đầu|trưởng(?! thành)|phó trưởng|bí thư|phó bí thư|chánh|chỉ huy trưởng|chuyên viên|cán bộ|công chức|thành viên|lãnh đạo(?! chỉ đạo)|giáo viên|nhân viên|tổ trưởng|đội trưởng|ủy viên|chủ(?= (?:các )?(?:cơ sở|hộ|rừng|doanh nghiệp|phương tiện|đầu tư))";

/** Nouns that name bodies in general, self-standing only behind «các», «những» or with «liên quan» behind them. */
const general =
  "cơ quan|đơn vị|địa phương|tổ chức|ban,? ngành|ngành|đoàn thể|cá nhân|xã|phường|thị trấn|thị xã|thành phố|huyện|quận|tỉnh|thôn|bản|ấp|buôn|xóm|làng|hộ|trường|trường học|cấp|khoa|lực lượng|chủ đầu tư|nhà thầu|người dân|tổ|hội|sở|phòng|ban|doanh nghiệp|hợp tác xã|nhà mạng|đặc khu";

export const bodyWords = bodies;
export const personWords = persons;
export const generalWords = general;

/** Where a unit's name ends in running text: what it is told to do begins here. */
export const dutyWords =
  "triển khai|tổ chức|hướng dẫn|xây dựng|thực hiện|tham mưu|rà soát|theo dõi|kiểm tra|đôn đốc|tuyên truyền|xác định|lựa chọn|cung cấp|quản lý|hoàn thiện|hoàn thành|giải quyết|hỗ trợ|đề xuất|đẩy mạnh|tăng cường|vận động|đánh giá|tổng hợp|báo cáo|chỉ đạo|chủ trì|chủ động|căn cứ|chịu trách nhiệm|có trách nhiệm|có nhiệm vụ|tiếp tục|cập nhật|bố trí|phối hợp|nghiên cứu|ban hành|phổ biến|quán triệt|thẩm định|trình|lập|đăng tải|đăng ký|bảo đảm|đảm bảo|huy động|giám sát|xử lý|tiếp nhận|giới thiệu|chuẩn bị|tập huấn|đào tạo|bồi dưỡng|khảo sát|phát động|phát triển|nâng cao|thúc đẩy|khuyến khích|cử|mời|tham gia|lồng ghép|khai thác|vận hành|duy trì|kết nối|tích hợp|chia sẻ|thành lập|kiện toàn|phân công|phân bổ|cân đối|thu thập|số hóa|công bố|công khai|biên soạn|in ấn|sản xuất|phát sóng|kịp thời|thường xuyên|định kỳ|nắm|vận dụng|áp dụng|sơ kết|tổng kết|đưa|gửi|thông báo|thí điểm|sử dụng|ứng dụng|tạo điều kiện|tập trung|nghiêm túc|đề nghị|yêu cầu|giúp|lấy ý kiến|tiến hành|bám sát|tuyển chọn|ngăn chặn|đấu tranh|tuần tra|xem xét|quyết định|phê duyệt|giao|chăm lo|khen thưởng|biểu dương|tôn vinh|nhân rộng|cải tạo|sửa chữa|lắp đặt|mua sắm|thu hút|trang bị|kiểm soát|kiểm kê|đối chiếu|xác minh|bàn giao|tiếp thu|góp ý|phản ánh|đặt hàng|ký kết|mở|viết|điều tra|gắn|hưởng ứng|treo|phát huy|đổi mới|nhắc nhở|tư vấn|trao đổi|thống nhất|lãnh đạo|quan tâm|liên hệ|tháo gỡ|khắc phục|làm tốt|làm việc|làm đầu mối|là|có kế hoạch|tích cực|đồng hành|cam kết|hằng|trực tiếp|phụ trách thực hiện|lấy|đi|tận dụng|tìm kiếm|quảng bá|thu gom|đầu tư|phân loại|số liệu|chuyển|bổ sung|điều chỉnh|tăng|giảm|nộp|tạo|làm|điều hành|điều phối|kêu gọi|quy định|soạn thảo|ưu tiên|khẩn trương|chú trọng|cụ thể hóa|đưa tin|cảnh báo|giải đáp|cải thiện|rút kinh nghiệm|củng cố|chấn chỉnh|xác nhận|chi trả|thanh toán|quyết toán|kiến nghị|sơ tán|trực ban|túc trực|ứng phó|hiệu quả|định hướng|thẩm tra|cấp phát|niêm yết|công nhận|phản biện|bảo vệ|phòng ngừa|vận chuyển|tiêm phòng|cung ứng|bình ổn|bình chọn|phát hành|thanh tra(?! tỉnh)(?! huyện)(?! thành phố)(?! nhà nước)(?! sở)(?! chính phủ)|chăm sóc|ra quân|trồng|ký cam kết|khoanh vùng|khám|tham vấn|quy hoạch|hòa giải|vệ sinh|thống kê(?! tỉnh)|thu|cấp(?! tỉnh)(?! huyện)(?! xã)(?! ủy)(?! trên)(?! dưới)(?! cơ sở)(?! trung ương)(?! thoát)(?! nước)";

/** Lower-case words that go on with a body's name («UBND các xã», «Ban Chỉ đạo chuyển đổi số», «chi nhánh miền Đông»). */
export const nameWords =
  "tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu|thôn|bản|ấp|buôn|xóm|làng|khu phố|khu vực|khu|miền|vùng|liên|các|những|và|của|thuộc|trực thuộc|trên|địa bàn|có|liên quan|nhân dân|cơ quan|đơn vị|địa phương|ban|ngành|đoàn thể|cá nhân|tổ chức|cơ sở|chuyên môn|nghiệp vụ|phụ trách|công lập|sự nghiệp|chính trị|xã hội|cộng đồng|dự án đầu tư xây dựng|dự án đầu tư|dự án|chuyển đổi số|số|thông tin|truyền thông|nông thôn|nông nghiệp|quân sự|chi nhánh|chấp hành|thường vụ|dịch vụ công|dịch vụ|hành chính công|khác|trường học|mầm non|tiểu học|trung học|phổ thông|cấp tỉnh|cấp huyện|cấp xã|cấp trên|cấp nước|phòng hộ|đặc dụng|chủ nhiệm|phụ nữ|kinh tế|kỹ thuật|nhà nước|đồng hồ|trung tâm|phòng|sở|hội|đội|tổ|trạm|trường|công ty|xí nghiệp|hợp tác xã|doanh nghiệp";

/** Function words that close a unit's name. */
export const closingWords =
  "để|nhằm|trong|theo|khi|tại|sẽ|phải|cần|đã|được|bằng|từ|trước|sau|đến|nếu|mà|như|việc|nhất là|đồng thời|thông qua|vào|do|qua|hoặc|với|cho|về|ở|không|chưa|còn|cũng|đều|đối với|nói|cùng|chậm nhất|muộn nhất|kết quả|tình hình|tiến độ";

/** Without diacritics most words of one syllable could be something else; these stay clear enough. */
const clearWhenPlain = new Set(["để", "nhằm", "trong", "theo"]);

/** The members of an alternation that still tell something when a text has lost its diacritics. */
export function clearWithoutMarks(alternation: string): string {
  return alternation
    .split("|")
    .filter((word) => word.includes(" ") || clearWhenPlain.has(word))
    .join("|");
}
