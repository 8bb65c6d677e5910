import { describe, expect, it } from "vitest";
import { documentOfText } from "../../../src/core/document/plain-text.ts";
import { readPlan } from "../../../src/core/plan/read-plan.ts";

const head = "KẾ HOẠCH\nCông tác năm 2026\n\nI. MỤC ĐÍCH\n- Nâng cao chất lượng.\n\nII. NHIỆM VỤ\n";

/** Title, leads, supporters and time of the tasks of a table whose cells are separated by « | ». */
function read(table: string) {
  const plan = readPlan(documentOfText(head + table.replace(/ *\| */gu, "\t")));
  return {
    tasks: plan.tasks.map((task) => [
      task.title,
      task.leadUnits.join(),
      task.supportingUnits.join(),
      task.timeText,
      task.start,
      task.deadline?.due,
    ]),
    messages: plan.messages.map((message) => message.code),
  };
}

describe("task tables", () => {
  it.each([
    ["TT | Nội dung | Ghi chú\n1 | Rà soát | Không"],
    ["TT | Họ và tên | Chức vụ | Lãnh đạo phụ trách\n1 | Trần An | Công chức | Lê Bình"],
  ])("finds no task table in %j", (table) => {
    expect(read(table).tasks).toEqual([]);
  });

  it.each([
    [
      "an overseer beside a unit does not lead",
      "TT | Nhiệm vụ | Lãnh đạo phụ trách | Đơn vị chủ trì | Thời gian\n1 | Rà soát hộ nghèo | Đ/c Trần An | Phòng Nội vụ | Quý I",
      ["Rà soát hộ nghèo", "Phòng Nội vụ", "", "Quý I", "2026-01-01", "2026-03-31"],
    ],
    [
      "an overseer leads where no unit is named",
      "TT | Nhiệm vụ | Lãnh đạo phụ trách | Thời gian\n1 | Rà soát hộ nghèo | Đ/c Trần An | Quý I",
      ["Rà soát hộ nghèo", "Đ/c Trần An", "", "Quý I", "2026-01-01", "2026-03-31"],
    ],
    [
      "two columns make one time",
      "TT | Nhiệm vụ | Chủ trì | Bắt đầu | Kết thúc\n1 | Rà soát hộ nghèo | Phòng Nội vụ | 01/3/2026 | 30/4/2026",
      ["Rà soát hộ nghèo", "Phòng Nội vụ", "", "01/3/2026 - 30/4/2026", "2026-03-01", "2026-04-30"],
    ],
    [
      "a header of two rows, the second under empty cells",
      "TT | Nội dung | Phân công |  | Thời gian\n | | Chủ trì | Phối hợp | \n1 | Trồng cây | Đoàn xã | Hội Nông dân xã | Tháng 5",
      ["Trồng cây", "Đoàn xã", "Hội Nông dân xã", "Tháng 5", "2026-05-01", "2026-05-31"],
    ],
    [
      "numbers below «Tháng» are months",
      "TT | Tháng | Nội dung công việc | Cơ quan thực hiện\n1 | 3 | Trồng cây | Đoàn xã",
      ["Trồng cây", "Đoàn xã", "", "Tháng 3", "2026-03-01", "2026-03-31"],
    ],
    [
      "a cell that names both roles",
      "TT | Nội dung | Phân công nhiệm vụ | Thời gian\n1 | Trồng cây | Chủ trì: Đoàn xã. Phối hợp: Hội Nông dân xã | Tháng 5",
      ["Trồng cây", "Đoàn xã", "Hội Nông dân xã", "Tháng 5", "2026-05-01", "2026-05-31"],
    ],
  ])("%s", (_, table, task) => {
    expect(read(table)).toEqual({ tasks: [task], messages: [] });
  });

  it("lets a time before the work hold for the rows below, and one behind it not", () => {
    const times = (table: string) => read(table).tasks.map((task) => task[3]);
    expect(times("Ngày | Nội dung | Người thực hiện\n05/5 | Họp giao ban | Chủ tịch\n | Tiếp dân | Văn phòng")).toEqual(["05/5", "05/5"]);
    expect(times("Nội dung | Người thực hiện | Ngày\nHọp giao ban | Chủ tịch | 05/5\nTiếp dân | Văn phòng | ")).toEqual(["05/5", null]);
  });
});
