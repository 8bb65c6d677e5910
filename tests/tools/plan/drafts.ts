import { documentOfText } from "../../../src/core/document/plain-text.ts";
import { readPlan } from "../../../src/core/plan/read-plan.ts";
import type { ReadFile } from "../../../tools/plan/read-plan-file.ts";

/** A plan as the command reads it from a text. */
export function readText(text: string, file = "ke-hoach.txt"): ReadFile {
  const document = documentOfText(text);
  return { file, document, draft: readPlan(document), seconds: 0 };
}

export const plan = `UBND XÃ TÂN PHÚ
Số: 12/KH-UBND
Tân Phú, ngày 05 tháng 02 năm 2026

KẾ HOẠCH
Cải cách hành chính năm 2026

I. MỤC TIÊU
- 100% hồ sơ được giải quyết đúng hạn.

II. NHIỆM VỤ
1. Rà soát thủ tục hành chính
- Đơn vị chủ trì: Văn phòng HĐND và UBND; đơn vị phối hợp: Công an xã.
- Thời gian thực hiện: trước ngày 15/11/2026.
2. Tập huấn (Phòng Kinh tế chủ trì, hoàn thành trong quý II).

III. TỔ CHỨC THỰC HIỆN
1. Phòng Kinh tế báo cáo kết quả về UBND xã trước ngày 20/11/2026.
`;
