import { describe, expect, test } from "vitest";
import { documentOfText } from "../../../src/core/document/plain-text.ts";
import { readPlan } from "../../../src/core/plan/read-plan.ts";

/** The targets of a plan whose section on aims has this line. */
function targetsOf(line: string): string[] {
  const plan = `ỦY BAN NHÂN DÂN XÃ BÌNH AN
Số: 07/KH-UBND
Bình An, ngày 14 tháng 01 năm 2026
KẾ HOẠCH
Chuyển đổi số năm 2026
I. MỤC TIÊU
1. Mục tiêu cụ thể
${line}
II. NHIỆM VỤ
1. Tập huấn kỹ năng số.
- Chủ trì: Phòng Kinh tế.
- Thời gian: Quý II/2026.
`;
  return readPlan(documentOfText(plan)).targets.map(({ value }) => value);
}

describe("no aim is the number in", () => {
  test.each([
    "- Nâng cao nhận thức của người dân.",
    "- Triển khai Nghị định số 15/2020/NĐ-CP ngày 03/02/2020.",
    "- Hoàn thành trước ngày 15/11/2026.",
    "- Phấn đấu hoàn thành trong năm 2026.",
    "- Thực hiện giai đoạn 2026 - 2030.",
    "- Phủ sóng mạng 5G.",
    "- Cung cấp dịch vụ công mức độ 4.",
    "- Trẻ em dưới 16 tuổi được cấp thẻ.",
    "- Tiếp nhận phản ánh 24/24.",
  ])("%s", (line) => {
    expect(targetsOf(line)).toEqual([]);
  });
});

describe("aims with their numbers", () => {
  test.each([
    ["- Trên 90% hồ sơ được xử lý trực tuyến.", ["90%"]],
    ["- 100 % thôn có Tổ công nghệ số cộng đồng.", ["100%"]],
    ["- Tổ chức ít nhất 12 lớp tập huấn.", ["12"]],
    ["- Tỷ lệ sinh giảm còn 1,5‰.", ["1,5‰"]],
    ["- Đến năm 2026, 80% người dân có tài khoản; 50% thanh toán không dùng tiền mặt.", ["80%; 50%"]],
    ["- 17/17 thôn có mạng cáp quang.", ["17/17"]],
  ])("%s", (line, values) => {
    expect(targetsOf(line)).toEqual(values);
  });
});
