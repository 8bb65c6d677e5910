import { describe, expect, it } from "vitest";
import { readingOf } from "../../../src/core/text/reading.ts";
import { unitListEnd } from "../../../src/core/unit/unit-phrase.ts";

/** The list of units that a sentence begins with. */
function head(text: string): string | null {
  const end = unitListEnd(readingOf(text, false), 0);
  return end === null ? null : text.slice(0, end);
}

describe("unitListEnd", () => {
  it.each([
    ["Tổ chức hội nghị"],
    ["Báo cáo kết quả"],
    ["Phòng chống dịch bệnh"],
    ["Khoa học và công nghệ"],
    ["Hội nghị tổng kết"],
    ["Bộ tiêu chí"],
    ["Khu dân cư văn hóa"],
  ])("sees no unit in «%s»", (text) => {
    expect(head(text)).toBeNull();
  });

  it.each([
    ["Ban Tuyên giáo Tỉnh ủy", "định hướng các cơ quan báo chí"],
    ["UBND các xã", "thẩm tra kết quả"],
    ["Sở Tài chính", "cấp phát kinh phí"],
    ["Công an xã", "chốt chặn các tuyến đường"],
    ["Công an xã", "và tham mưu phương án"],
    ["Công an xã và lực lượng dân quân", "tuần tra ban đêm"],
    ["Công an xã và lực lượng dân quân cơ động", "tăng cường tuần tra"],
    ["Công an xã và lực lượng bảo vệ an ninh trật tự ở cơ sở", "chốt chặn"],
    ["Đoàn Thanh niên và lực lượng tình nguyện", "hỗ trợ người dân"],
    ["Trường Tiểu học Kim Đồng", "vun xới những luống hoa"],
    ["Sở Nội vụ", "khánh thành công trình"],
    ["UBND các xã, phường", "khoanh nuôi những khu rừng"],
    ["Phòng Kinh tế, Hạ tầng và Đô thị", "cắm mốc 12 tuyến đường"],
    ["Đội Quản lý đồng hồ", "kiểm tra số liệu"],
    ["Tổ công nghệ số cộng đồng, Đoàn Thanh niên", "hướng dẫn người dân"],
    ["Ban quản lý dự án đầu tư xây dựng tỉnh", "rà soát hồ sơ"],
    ["Các đơn vị sự nghiệp công lập", "xây dựng kế hoạch"],
    ["Trung tâm Phục vụ hành chính công xã", "niêm yết thủ tục"],
    ["Các xí nghiệp, đội trực thuộc", "phối hợp kiểm tra"],
    ["Công ty Cổ phần cấp nước Suối Bạc", "kiểm tra đường ống"],
    ["Sở Nội vụ", "cấp thẻ cho cán bộ"],
    ["UBND cấp xã, cấp huyện", "lập hồ sơ"],
    ["Thanh tra tỉnh", "thanh tra 20 cơ sở"],
    ["Bộ phận Tiếp nhận và Trả kết quả", "hướng dẫn người dân"],
    ["Nhà máy nước Suối Vàng", "vận hành"],
    ["Viettel An Phú, VNPT An Phú", "bảo đảm đường truyền"],
    ["Các Sở: Tài chính, Nông nghiệp và Môi trường, Xây dựng", "tham mưu UBND tỉnh"],
    ["Trưởng các phòng: Kinh tế, Văn hóa - Xã hội; Giám đốc Trung tâm Y tế", "căn cứ Kế hoạch"],
    ["Các sở", ": Tham mưu xây dựng kế hoạch"],
    ["Các chủ đầu tư", "đẩy nhanh tiến độ"],
    ["Cán bộ, công chức, người lao động phường", "gương mẫu thực hiện"],
    ["Trung tâm Kiểm soát thanh toán BHXH", "chủ trì"],
    ["Trung tâm Điều hành", "phối hợp các đơn vị"],
    ["Trung tâm Dịch vụ tổng hợp xã", "tổng hợp kết quả"],
    ["Ban đại diện cha mẹ học sinh", "vận động phụ huynh"],
    ["Hiệu trưởng các trường mầm non, tiểu học, trung học cơ sở", "chỉ đạo giáo viên"],
    ["Ban Chỉ đạo 35 xã", "theo dõi"],
    ["Thuế cơ sở 3", "rà soát"],
    ["Sở Y tế", "kiểm tra 20 cơ sở"],
    ["Sở Tư pháp", "tư vấn cho người dân"],
    ["Trưởng Đoàn giám sát", "điều hành các buổi làm việc"],
    ["Các Ban bầu cử, Tổ bầu cử", "niêm yết danh sách"],
    ["Các đơn vị được kiểm tra", "gửi hồ sơ"],
    ["Các khoa, phòng", "giải quyết đơn thư"],
    ["Ban công tác Mặt trận, chi hội Nông dân", "vận động hội viên"],
    ["Lực lượng Quản lý thị trường", "kiểm tra 12 chợ"],
    ["UBKT Đảng ủy", "chủ trì"],
    ["Các phòng, ban", "báo cáo kết quả"],
    ["các sở, ban quản lý dự án", "rà soát"],
    ["Sở Giáo dục và Đào tạo", "chủ trì"],
    ["Phòng Giáo dục và Đào tạo, Trung tâm Y tế huyện", "tạo điều kiện"],
    ["Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên", "thường xuyên cập nhật"],
    ["Hội đồng Phối hợp phổ biến, giáo dục pháp luật xã", "phổ biến luật mới"],
    ["Ban Bồi thường giải phóng mặt bằng", "lập phương án"],
    ["Tổ Bảo vệ an ninh, trật tự cơ sở", "tuần tra"],
    ["Bộ phận Tuyên giáo - Dân chủ, pháp luật và Bộ phận Phong trào", "tổng hợp hồ sơ"],
    ["Các tổ chức chính trị - xã hội phường", "Tuyên truyền, vận động hội viên"],
    ["UBND xã Lập Lễ", "rà soát hộ nghèo"],
    ["Trung tâm Phục vụ hành chính công", "hướng dẫn người dân"],
    ["Đội Quản lý trật tự đô thị", "xử lý vi phạm"],
    ["Ban An toàn giao thông xã", "giao các thôn"],
    ["Ngân hàng Chính sách xã hội", "giải ngân"],
    ["UBND các xã", "đầu tư đường"],
    ["TTYT các huyện, thị xã, thành phố", "tiêm chủng"],
    ["Đồng chí Trần An, Phó Trưởng phòng Nội vụ", "phụ trách chung"],
  ])("ends «%s» before «%s»", (unit, rest) => {
    expect(head(`${unit} ${rest}.`)).toBe(unit);
  });
});
