/** A plan with one difficulty of each kind: an unknown unit in two spellings, an impossible date, a missing time, a duty of nobody. */
export function doubtfulPlan(number: string): string {
  return `ỦY BAN NHÂN DÂN
XÃ BÌNH AN
Số: ${number}/KH-UBND
Bình An, ngày 10 tháng 02 năm 2026

KẾ HOẠCH
Cải cách hành chính năm 2026

I. MỤC TIÊU
Nâng cao chất lượng phục vụ người dân.

II. NHIỆM VỤ
1. Khảo sát sự hài lòng của người dân
- Đơn vị chủ trì: Phòng Kinh tế.
- Thời gian thực hiện: Quý IV/2026.
2. Sửa chữa trụ sở tiếp công dân và nâng cấp hệ thống công nghệ thông tin phục vụ giải quyết thủ tục hành chính
- Đơn vị chủ trì: Ban Quản lý dự án đầu tư xây dựng.
- Đơn vị phối hợp: Phòng Kinh tế; Phòng Văn hóa - Xã hội.
- Thời gian hoàn thành: Trước ngày 15/12/2026.
- Sản phẩm: Báo cáo kết quả, hồ sơ hoàn công.
3. Kiểm tra công vụ
- Đơn vị chủ trì: Văn phòng HĐND và UBND xã.
- Thời gian thực hiện: Ngày 31/02/2026.
4. Tuyên truyền cải cách hành chính trên hệ thống phát thanh
- Đơn vị chủ trì: Phòng Văn hóa - Xã hội.
- Đơn vị phối hợp: BAN QUAN LY DU AN DAU TU XAY DUNG.
- Tần suất: 02 tin/tháng.
5. Rà soát thủ tục
- Đơn vị chủ trì: Phòng Kinh tế.
- Thời gian thực hiện: Quý II/2026.

III. TỔ CHỨC THỰC HIỆN
1. Giao rà soát, tham mưu sửa đổi quy chế làm việc.

Nơi nhận:
- Lưu: VT.
`;
}

/** A long plan whose tasks are sure, each with its number in its name. */
export function longPlan(number: string, tasks: number): string {
  const rows = Array.from(
    { length: tasks },
    (_, index) => `${index + 1}. Tổ chức hội nghị chuyên đề số ${index + 1} về cải cách thủ tục hành chính
- Đơn vị chủ trì: Phòng Kinh tế.
- Đơn vị phối hợp: Phòng Văn hóa - Xã hội.
- Thời gian thực hiện: Quý IV/2026.`,
  );
  const [head, tail] = doubtfulPlan(number).split(/1\. Khảo sát[\s\S]*?Quý II\/2026\./u);
  return `${head ?? ""}${rows.join("\n")}${tail ?? ""}`;
}
