import { describe, expect, it } from "vitest";
import { documentOfText } from "../../../src/core/document/plain-text.ts";
import { readPlan } from "../../../src/core/plan/read-plan.ts";

const head = "KẾ HOẠCH\nCông tác năm 2026\n\nI. MỤC ĐÍCH\n- Nâng cao chất lượng.\n\nII. NHIỆM VỤ\n";

/** The plan with a table whose cells are separated by « | ». */
const planOf = (table: string) => readPlan(documentOfText(head + table.replace(/ *\| */gu, "\t")));

/** Title, leads, supporters and time of the tasks of a table. */
function read(table: string) {
  const plan = planOf(table);
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

  it.each([
    [
      "a numbered row whose fields nobody filled in is a task, not a group",
      "TT | Nhiệm vụ | Chủ trì | Thời gian\n1 | Trồng cây | Đoàn xã | Tháng 5\n2 | Dọn vệ sinh | | \n3 | Hội thi | Đoàn xã | Tháng 6",
      ["Trồng cây", "Dọn vệ sinh", "Hội thi"],
      ["", "", ""],
    ],
    [
      "a number above others that begin anew names a group",
      "TT | Nhiệm vụ | Chủ trì | Thời gian\n1 | Văn hóa | | \n1.1 | Hội thi | Đoàn xã | Tháng 6\n2 | Kinh tế | | \n2.1 | Trồng cây | Hội Nông dân xã | Tháng 5",
      ["Hội thi", "Trồng cây"],
      ["1. Văn hóa", "2. Kinh tế"],
    ],
    [
      "a sum is no task",
      "TT | Nhiệm vụ | Chủ trì | Thời gian\n1 | Trồng cây | Đoàn xã | Tháng 5\n | Tổng cộng | 01 |",
      ["Trồng cây"],
      [""],
    ],
  ])("%s", (_, table, titles, sections) => {
    const plan = planOf(table);
    expect(plan.tasks.map((task) => task.title)).toEqual(titles);
    expect(plan.tasks.map((task) => task.section.replace(/^II\.?/u, ""))).toEqual(sections);
  });

  it("a task below another takes from it who and when, as implied", () => {
    const plan = planOf(
      "TT | Nhiệm vụ | Chủ trì | Thời gian\n1 | Hội thi | Đoàn xã | Tháng 6\n1.1 | Mời trọng tài | | \n1.2 | Trao giải | Văn phòng | ",
    );
    expect(plan.tasks.map((task) => [task.title, task.leadUnits, task.deadline?.due, task.fields.leadUnits?.certainty])).toEqual([
      ["Hội thi", ["Đoàn xã"], "2026-06-30", "written"],
      ["Mời trọng tài", ["Đoàn xã"], "2026-06-30", "implied"],
      ["Trao giải", ["Văn phòng"], undefined, "written"],
    ]);
  });

  it("a line with a dash below a task says more about it", () => {
    const [task, ...others] = planOf(
      "TT | Nhiệm vụ | Chủ trì | Thời gian\n1 | Hội thi | Đoàn xã | Tháng 6\n | - Vòng loại tại thôn | | ",
    ).tasks;
    expect(others).toEqual([]);
    expect(task?.details).toBe("Vòng loại tại thôn");
  });

  it("of two columns with work the one that says most holds the tasks, that before it groups them", () => {
    const { tasks } = planOf(
      "TT | Nhiệm vụ | Nội dung cụ thể | Chủ trì | Thời gian\n1 | Kinh tế | Trồng cây | Đoàn xã | Tháng 5\n2 | | Nuôi cá | Hội Nông dân xã | Tháng 6",
    );
    expect(tasks.map((task) => [task.section, task.title])).toEqual([
      ["Kinh tế", "Trồng cây"],
      ["Kinh tế", "Nuôi cá"],
    ]);
  });
});

describe("a chart of months", () => {
  it.each([
    ["one month", "x | | | ", "Tháng 1", "2026-01-01", "2026-01-31"],
    ["months in a row", " | x | x | x", "Tháng 2 - Tháng 4", "2026-02-01", "2026-04-30"],
    ["months apart", "x | | | X", "Tháng 1, 4", "2026-01-01", "2026-04-30"],
  ])("marks %s", (_, marks, words, start, due) => {
    const { tasks } = planOf(`TT | Nhiệm vụ | Chủ trì | T1 | T2 | T3 | T4\n1 | Trồng cây | Đoàn xã | ${marks}`);
    expect(tasks.map((task) => [task.timeText, task.start, task.deadline?.due])).toEqual([[words, start, due]]);
  });

  it("gives no time to a row without marks", () => {
    expect(planOf("TT | Nhiệm vụ | Chủ trì | T1 | T2 | T3\n1 | Trồng cây | Đoàn xã | | | ").tasks).toMatchObject([
      { timeText: null, deadline: null },
    ]);
  });
});
