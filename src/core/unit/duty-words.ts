/** Where a unit's name ends in running text: what it is told to do begins here. */
export const dutyWords = [
  // who answers for the work, and with whom
  ["chủ trì", "chủ động", "chịu trách nhiệm", "có trách nhiệm", "có nhiệm vụ"],
  ["có kế hoạch", "làm đầu mối", "là", "trực tiếp"],
  ["phối hợp", "tham gia", "đồng hành", "hỗ trợ", "giúp", "cam kết", "ký cam kết", "ký kết", "hưởng ứng"],
  ["phụ trách thực hiện", "phụ trách chung", "phân công", "phân bổ", "giao", "cử", "mời", "bố trí", "bàn giao", "tiếp nhận", "tiếp thu"],

  // how it is done
  ["kịp thời", "thường xuyên", "định kỳ", "nghiêm túc", "khẩn trương"],
  ["tích cực", "gương mẫu", "hiệu quả", "tập trung", "chú trọng", "quan tâm"],
  ["tiếp tục", "bám sát", "ưu tiên", "căn cứ", "hằng", "làm tốt"],
  ["làm việc", "làm", "tiến hành", "triển khai", "thực hiện", "hoàn thành"],

  // leading and planning
  ["lãnh đạo", "chỉ đạo", "điều hành", "điều phối", "định hướng"],
  ["tổ chức", "quản lý", "quyết định", "phê duyệt", "thống nhất"],
  ["xây dựng", "ban hành", "soạn thảo", "quy định", "quy hoạch", "lập", "thành lập", "kiện toàn", "củng cố", "hoàn thiện"],
  ["bổ sung", "điều chỉnh", "cụ thể hóa", "lồng ghép", "đổi mới", "cải thiện"],
  ["thí điểm", "vận dụng", "áp dụng", "ứng dụng", "sử dụng"],

  // counsel, questions, answers
  ["tham mưu", "đề xuất", "kiến nghị", "đề nghị", "yêu cầu", "trình"],
  ["lấy ý kiến", "lấy", "góp ý", "phản ánh", "phản biện"],
  ["tư vấn", "tham vấn", "trao đổi", "liên hệ", "giải đáp", "giải quyết"],
  ["tháo gỡ", "khắc phục", "xử lý", "xem xét", "hòa giải"],

  // looking into things
  ["rà soát", "theo dõi", "kiểm tra", "đôn đốc", "giám sát", "kiểm soát"],
  ["kiểm kê", "đối chiếu", "xác minh", "xác nhận", "xác định"],
  ["nghiên cứu", "khảo sát", "điều tra", "đánh giá", "thẩm định", "thẩm tra"],
  ["nghiệm thu", "phân loại", "lựa chọn", "tuyển chọn", "bình chọn", "khám"],
  ["nắm", "thu thập", "tìm kiếm", "nhắc nhở", "chấn chỉnh", "rút kinh nghiệm", "cảnh báo"],
  ["thanh tra(?! tỉnh)(?! huyện)(?! thành phố)(?! nhà nước)(?! sở)(?! chính phủ)", "thống kê(?! tỉnh)"],

  // reports and papers
  ["báo cáo", "tổng hợp", "sơ kết", "tổng kết", "cập nhật", "cung cấp"],
  ["chia sẻ", "gửi", "nộp", "chuyển", "đăng ký", "số liệu"],
  ["công bố", "công khai", "công nhận", "niêm yết", "đăng tải", "thông báo", "biên soạn", "in ấn", "phát hành", "viết"],

  // telling people
  ["tuyên truyền", "phổ biến", "quán triệt", "hướng dẫn", "giới thiệu", "quảng bá"],
  ["đưa", "đưa tin", "sản xuất", "phát sóng", "treo"],
  ["vận động", "phát động", "kêu gọi", "khuyến khích", "huy động", "thu hút", "ra quân"],
  ["khen thưởng", "biểu dương", "tôn vinh", "nhân rộng", "chăm lo"],
  ["chăm sóc", "tập huấn", "huấn luyện", "đào tạo", "bồi dưỡng", "chuẩn bị"],

  // more and less
  ["đẩy mạnh", "tăng cường", "nâng cao", "thúc đẩy", "đẩy nhanh", "phát triển", "phát huy", "tạo điều kiện"],
  ["tạo", "tăng", "giảm", "mở", "gắn", "đi"],
  ["bảo đảm", "đảm bảo", "duy trì", "tận dụng", "khai thác", "vận hành", "kết nối", "tích hợp", "số hóa"],

  // money and things
  ["cân đối", "đầu tư", "mua sắm", "trang bị", "lắp đặt", "sửa chữa"],
  ["cải tạo", "đặt hàng", "chi trả", "thanh toán", "quyết toán"],
  ["cấp phát", "cung ứng", "bình ổn", "vận chuyển", "thu gom", "thu"],
  ["cấp(?! tỉnh)(?! huyện)(?! xã)(?! ủy)(?! trên)(?! dưới)(?! cơ sở)(?! trung ương)(?! thoát)(?! nước)"],

  // safety, health, fields
  ["giải ngân", "kiểm sát", "xét xử"],
  ["bảo vệ", "phòng ngừa", "ngăn chặn", "đấu tranh", "tuần tra", "trực ban", "túc trực", "ứng phó", "sơ tán", "khoanh vùng"],
  ["giữ", "giữ gìn", "giữ vững", "tham dự", "đón tiếp", "trang trí", "tặng", "thăm"],
  ["tiêm phòng", "tiêm chủng", "vệ sinh", "trồng"],
].flat();
