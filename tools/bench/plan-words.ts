/**
 * Words as real plans have them, so that what is measured weighs what it will weigh: units with names of up to 90 letters,
 * titles of one to three lines that hardly repeat each other.
 */
const offices = [
  "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
  "Phòng Văn hóa - Xã hội",
  "Phòng Kinh tế, Hạ tầng và Đô thị",
  "Trung tâm Phục vụ hành chính công",
  "Trung tâm Văn hóa, Thông tin, Thể thao và Truyền thanh",
  "Ban Quản lý dự án đầu tư xây dựng công trình giao thông và đô thị",
  "Ban Chỉ huy Quân sự",
  "Công an",
  "Trạm Y tế",
  "Ủy ban Mặt trận Tổ quốc Việt Nam",
  "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
  "Hội Liên hiệp Phụ nữ",
  "Trường Phổ thông dân tộc bán trú Tiểu học và Trung học cơ sở",
  "Trung tâm Dịch vụ nông nghiệp",
  "Hạt Kiểm lâm",
];
const places = ["xã Bình An", "xã Tân Lập", "phường Hòa Thuận", "khu vực Bắc sông Cái"];

/** Sixty units of one organization. */
export const unitNames: string[] = places.flatMap((place) => offices.map((office) => `${office} ${place}`));

export const acts = [
  "Tổ chức tuyên truyền, phổ biến",
  "Xây dựng và ban hành kế hoạch",
  "Rà soát, sửa đổi, bổ sung quy chế về",
  "Tập huấn, bồi dưỡng kỹ năng",
  "Kiểm tra, đôn đốc việc thực hiện",
  "Triển khai nền tảng số phục vụ",
  "Số hóa hồ sơ, kết quả giải quyết",
  "Hướng dẫn người dân, doanh nghiệp sử dụng",
  "Đầu tư, nâng cấp hạ tầng phục vụ",
  "Thống kê, cập nhật cơ sở dữ liệu",
  "Sơ kết, đánh giá kết quả",
];

export const subjects = [
  "dịch vụ công trực tuyến toàn trình",
  "an toàn thông tin cho cán bộ, công chức, viên chức",
  "thủ tục hành chính thuộc thẩm quyền giải quyết của cấp xã",
  "thanh toán không dùng tiền mặt trong y tế, giáo dục",
  "phòng cháy, chữa cháy và cứu nạn, cứu hộ tại khu dân cư",
  "giảm nghèo bền vững, an sinh xã hội",
  "xây dựng nông thôn mới nâng cao, nông thôn mới kiểu mẫu",
  "dữ liệu đất đai, hộ tịch, dân cư",
  "bảo vệ môi trường, thu gom và xử lý rác thải sinh hoạt",
  "phòng, chống dịch bệnh trên đàn vật nuôi",
  "chuyển đổi số trong hoạt động của cơ quan nhà nước",
  "phong trào toàn dân đoàn kết xây dựng đời sống văn hóa",
  "giáo dục nghề nghiệp cho lao động nông thôn",
];

export const circumstances = [
  "",
  " trên địa bàn xã",
  " theo Kế hoạch của Ủy ban nhân dân tỉnh, bảo đảm đúng tiến độ, tiết kiệm và hiệu quả",
  " đến từng thôn, tổ dân phố; lồng ghép trong các cuộc họp, sinh hoạt cộng đồng và trên hệ thống truyền thanh cơ sở",
  "; kết quả là căn cứ đánh giá mức độ hoàn thành nhiệm vụ của tập thể, cá nhân và người đứng đầu cuối năm",
  " giai đoạn 2026 - 2030",
  " gắn với thực hiện Đề án phát triển ứng dụng dữ liệu về dân cư, định danh và xác thực điện tử phục vụ chuyển đổi số quốc gia",
];
