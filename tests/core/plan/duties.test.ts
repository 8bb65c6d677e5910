import { describe, expect, it } from "vitest";
import { documentOfText } from "../../../src/core/document/plain-text.ts";
import { readPlan } from "../../../src/core/plan/read-plan.ts";

const read = (body: string) => readPlan(documentOfText(`KẾ HOẠCH\nCông tác năm 2026\n\nI. MỤC ĐÍCH\n- Nâng cao.\n\n${body}`));
const leads = (body: string) => read(body).tasks.map((task) => [task.title, task.leadUnits.join("; ")]);
const organization = "II. TỔ CHỨC THỰC HIỆN\n";

describe("duties of units", () => {
  it.each([["1. Công tác truyền thông\n- Treo băng rôn."], ["1. Đợt ra quân\n- Dọn vệ sinh."], ["1. Rà soát hộ nghèo\n- Lập danh sách."]])(
    "takes no topic for a unit, and loses no duty: %j",
    (body) => {
      const plan = read(organization + body);
      expect(plan.tasks.map((task) => task.leadUnits)).toEqual([[]]);
      expect(plan.messages.map((message) => message.code)).toEqual(["plan.duty_without_unit"]);
    },
  );

  it.each([
    ["4. Giáo vụ các khối\n- Nhập điểm.", [["Nhập điểm.", "Giáo vụ các khối"]]],
    ["1. Sở Y tế chủ trì, phối hợp:\n- Lập danh sách.", [["Lập danh sách.", "Sở Y tế"]]],
    [
      "2. Đề nghị Hội Nông dân phường Tuyên truyền, vận động.",
      [["Đề nghị Hội Nông dân phường Tuyên truyền, vận động.", "Hội Nông dân phường"]],
    ],
    ["2. Cấp xã\n- Lập danh sách.", [["Lập danh sách.", "Cấp xã"]]],
    [
      "3. Đề nghị Nông trường Sông Hậu, Hội Nông dân: phối hợp gieo trồng.",
      [["phối hợp gieo trồng.", "Nông trường Sông Hậu; Hội Nông dân"]],
    ],
    ["1. Nhiệm vụ của Công an xã:\n- Tuần tra.", [["Tuần tra.", "Công an xã"]]],
    ["1. CÁC SỞ, BAN, NGÀNH, UBND CÁC XÃ\n- Lập kế hoạch.", [["Lập kế hoạch.", "CÁC SỞ, BAN, NGÀNH; UBND CÁC XÃ"]]],
  ])("reads %j", (body, expected) => {
    expect(leads(organization + body)).toEqual(expected);
  });

  it("reads units whose names stand alone on lines without numbers", () => {
    const body = "C. PHÂN CÔNG TRÁCH NHIỆM\nBan Chỉ huy Quân sự xã\n- Trực ban.\n- Tuần tra.\nTrưởng các thôn\n- Lập danh sách.";
    expect(leads(body)).toEqual([
      ["Trực ban.", "Ban Chỉ huy Quân sự xã"],
      ["Tuần tra.", "Ban Chỉ huy Quân sự xã"],
      ["Lập danh sách.", "Trưởng các thôn"],
    ]);
  });

  it("takes a closing paragraph that only asks for reports for a duty to report, not for work", () => {
    const plan = read(`${organization}1. Sở Y tế\n- Khám bệnh.\nCác phòng báo cáo kết quả trước ngày 10/6/2026 về Sở Y tế.`);
    expect(plan.tasks.map((task) => task.title)).toEqual(["Khám bệnh."]);
    expect(plan.reports).toMatchObject([{ who: ["Các phòng"], deadline: "2026-06-10" }]);
  });

  it("reads the duties of a dispatch, which has no sections", () => {
    const dispatch =
      "V/v giải ngân năm 2026\n1. Sở Tài chính\na) Tổng hợp, báo cáo UBND tỉnh trước ngày 25 hằng tháng.\n2. Thanh tra tỉnh thanh tra dự án.";
    const plan = readPlan(documentOfText(dispatch));
    expect(plan.tasks.map((task) => task.leadUnits)).toEqual([["Sở Tài chính"], ["Thanh tra tỉnh"]]);
    expect(plan.reports).toMatchObject([{ cadence: "monthly", dayOfMonth: 25 }]);
  });

  it("doubts a unit that only its place tells", () => {
    const certainty = (body: string) => read(organization + body).tasks[0]?.fields.leadUnits?.certainty;
    expect(certainty("1. Giáo vụ các khối\n- Nhập điểm.")).toBe("uncertain");
    expect(certainty("1. Sở Y tế\n- Khám bệnh.")).toBe("written");
  });

  it("reads whom a duty addresses behind its introduction", () => {
    expect(
      leads(`${organization}1. Căn cứ Kế hoạch này, thủ trưởng các đơn vị xây dựng kế hoạch.\n2. Hằng năm, UBND các xã rà soát.`),
    ).toEqual([
      ["Căn cứ Kế hoạch này, thủ trưởng các đơn vị xây dựng kế hoạch.", "thủ trưởng các đơn vị"],
      ["Hằng năm, UBND các xã rà soát.", "UBND các xã"],
    ]);
  });

  it("begins an annex anew where nobody signed before it", () => {
    expect(leads(`${organization}1. Sở Y tế: Khám bệnh.\nPHỤ LỤC\nPHÂN CÔNG NHIỆM VỤ`)).toEqual([["Khám bệnh.", "Sở Y tế"]]);
  });

  it("reads a report from the label of a reporting section", () => {
    const plan = read(`${organization}3. Chế độ thông tin, báo cáo:\n- Báo cáo tổng kết: trước ngày 30/11/2026 gửi về Sở Y tế.`);
    expect(plan.reports).toMatchObject([{ to: "Sở Y tế", deadline: "2026-11-30", exclusive: true }]);
  });

  it("keeps a dated report that no unit heads", () => {
    const plan = read(`${organization}1. Về chế độ thông tin\n- Gửi báo cáo kết quả về UBND tỉnh trước ngày 10/6/2026.`);
    expect(plan.reports).toMatchObject([{ who: [], to: "UBND tỉnh", cadence: "once", deadline: "2026-06-10", exclusive: true }]);
  });

  it.each(["GIAO NHIỆM VỤ", "THỰC HIỆN", "CÔNG TÁC PHỐI HỢP VÀ TỔ CHỨC THỰC HIỆN", "TRÁCH NHIỆM CÁC CƠ QUAN"])(
    "reads a unit's sentence beside a unit's heading under «%s»",
    (title) => {
      expect(leads(`II. ${title}\n1. Sở Y tế\n- Khám bệnh.\n2. Sở Tài chính bố trí kinh phí.`)).toEqual([
        ["Khám bệnh.", "Sở Y tế"],
        ["Sở Tài chính bố trí kinh phí.", "Sở Tài chính"],
      ]);
    },
  );

  it("takes no decision's order of execution for a duty", () => {
    expect(leads("Điều 2. Tổ chức thực hiện\nĐiều 3. Trưởng các phòng chịu trách nhiệm thi hành Quyết định này.")).toEqual([]);
  });

  it("says which fields stand below no work", () => {
    const body = "II. NHIỆM VỤ\n- Chủ trì: Sở Y tế\n- Thời gian: Quý I\n- Khám bệnh\n- Chủ trì: Sở Y tế\n- Thời gian: Quý II";
    const plan = read(body);
    expect(plan.tasks.map((task) => task.title)).toEqual(["Khám bệnh"]);
    expect(plan.messages.map((message) => message.code)).toContain("plan.fields_without_work");
  });
});

describe("programmes by time", () => {
  const times = (body: string) => read(body).tasks.map((task) => [task.kind, task.title, task.start, task.deadline?.due]);

  it("reads stages of a road map", () => {
    const body =
      "II. TIẾN ĐỘ THỰC HIỆN\n1. Giai đoạn 1 (từ tháng 3 đến tháng 5/2026): Khảo sát.\n2. Bước 2: Tổng kết, hoàn thành trước ngày 15/12/2026.";
    expect(times(body)).toEqual([
      ["milestone", "Khảo sát.", "2026-03-01", "2026-05-31"],
      ["milestone", "Tổng kết, hoàn thành trước ngày 15/12/2026.", null, "2026-12-14"],
    ]);
  });

  it("reads a time inside a step of a road map, and work that says only by when", () => {
    const roadmap = "II. LỘ TRÌNH\n1. Giai đoạn 2028 - 2030\n- Sơ kết trong Quý I/2028, nhân rộng mô hình.";
    expect(times(roadmap)).toEqual([["milestone", "Sơ kết trong Quý I/2028, nhân rộng mô hình.", "2028-01-01", "2028-03-31"]]);
    expect(times("II. NHIỆM VỤ\n1. Kiện toàn Ban Chỉ huy; hoàn thành trước ngày 15/5.\n2. Tuyên truyền.")).toEqual([
      ["row", "Kiện toàn Ban Chỉ huy", null, "2026-05-14"],
    ]);
  });

  it.each([
    ["Tháng 3 - Khai mạc hội thi", "Khai mạc hội thi", "2026-03-31"],
    ["Quý II, III/2026: Ra quân dọn vệ sinh.", "Ra quân dọn vệ sinh.", "2026-09-30"],
    ["Từ tháng 3 - 10/2026: Khảo sát.", "Khảo sát.", "2026-10-31"],
  ])("reads a step's whole time: «%s»", (step, title, due) => {
    expect(times(`II. LỘ TRÌNH\n- ${step}`).map(([, name, , last]) => [name, last])).toEqual([[title, due]]);
  });

  it("reads the work below a month that has no number", () => {
    expect(times("III. KẾ HOẠCH TỪNG THÁNG\nTháng 8/2026\n- Tổng vệ sinh.\nTháng 9/2026\n- Khám sức khỏe.")).toEqual([
      ["milestone", "Tổng vệ sinh.", "2026-08-01", "2026-08-31"],
      ["milestone", "Khám sức khỏe.", "2026-09-01", "2026-09-30"],
    ]);
  });

  it("reads the work below a month", () => {
    const body = "II. CHƯƠNG TRÌNH CÔNG TÁC\n1. Tháng 3/2026\n- Rà soát hộ nghèo (Phòng Nội vụ chủ trì).\n- Trồng cây.";
    expect(times(body)).toEqual([
      ["row", "Rà soát hộ nghèo", "2026-03-01", "2026-03-31"],
      ["milestone", "Trồng cây.", "2026-03-01", "2026-03-31"],
    ]);
  });
});
