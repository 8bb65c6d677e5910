import { describe, expect, test } from "vitest";
import { readMemberList } from "../../../src/core/organization/member-list.ts";
import type { UnitDirectory } from "../../../src/core/organization/organization.ts";

const unit = (id: string, name: string, aliases: string[] = []) => ({ id, name, shortName: null, parentId: null, aliases, members: 0 });
const directory: UnitDirectory = {
  units: [unit("kt", "Phòng Kinh tế"), unit("vhxh", "Phòng Văn hóa - Xã hội", ["Phòng VH-XH"]), unit("yt", "Trạm Y tế xã")],
  groups: [{ id: "g", name: "Các phòng", unitIds: ["kt", "vhxh"] }],
};
const read = (...rows: string[][]) => readMemberList(rows, directory);
const brief = (...rows: string[][]) =>
  read(...rows).people.map(({ name, phone, unitId, role, doubts }) => [name, phone, unitId, role, ...doubts]);

const headings = ["STT", "Họ và tên", "Chức vụ", "Đơn vị", "Số điện thoại"];

describe("a list with headings", () => {
  test("is read by what the columns are called, in whichever order, with titles and sums around", () => {
    const list = read(
      ["", "DANH SÁCH CÁN BỘ THAM GIA"],
      [],
      headings,
      ["1", "Nguyễn Thị Na", "Trưởng phòng", "Phòng kinh tế", "0912 345 678"],
      ["2", "Trần Văn Bé", "Chuyên viên", "Phòng VH-XH", "987654321"],
      ["", "Tổng cộng: 2 người"],
    );
    expect(list.people.map(({ name, phone, unitId, role, doubts }) => [name, phone, unitId, role, doubts])).toEqual([
      ["Nguyễn Thị Na", "0912 345 678", "kt", "unit_head", []],
      ["Trần Văn Bé", "987654321", "vhxh", "staff", []],
    ]);
    expect(list.notUnderstood).toEqual(["DANH SÁCH CÁN BỘ THAM GIA", "Tổng cộng: 2 người"]);
  });

  test.each([["SĐT"], ["Điện thoại di động"], ["Số ĐT"], ["Zalo"]])("knows the number under «%s»", (heading) => {
    expect(brief(["Tên", heading, "Nơi công tác"], ["An", "0912345678", "Trạm Y tế"])).toEqual([["An", "0912345678", "yt", "staff"]]);
  });

  test("a second sheet may have other columns", () => {
    expect(
      brief(
        headings,
        ["1", "An", "", "Phòng Kinh tế", "0912345678"],
        ["Số điện thoại", "Họ tên", "Vai trò"],
        ["0912345679", "Bình", "Lãnh đạo"],
      ),
    ).toEqual([
      ["An", "0912345678", "kt", "staff"],
      ["Bình", "0912345679", null, "leader"],
    ]);
  });

  test("says what has to be looked at, and loses nobody", () => {
    expect(
      brief(
        headings,
        ["1", "An", "Chuyên viên", "Phòng Kinh tế", "02363 822 222"],
        ["2", "", "Chuyên viên", "Phòng Kinh tế", "0912345671"],
        ["3", "Cường", "Chuyên viên", "Phòng Thiên văn", "0912345672"],
        ["4", "Dung", "Chuyên viên", "Các phòng", "0912345673"],
        ["5", "Em", "Tiến sĩ", "Phòng Kinh tế", "0912345674"],
        ["6", "Giang", "Chuyên viên", "Phòng Kinh tế", "0912345675"],
        ["7", "Giang", "Chuyên viên", "Phòng Kinh tế", "+84 912 345 675"],
        ["8", "Giang", "Trưởng phòng", "Phòng Kinh tế", "0912345675"],
        ["9", "Hà", "Lãnh đạo", "", "0912345676"],
        ["10", "Ích", "Chuyên viên", "Phòng Kinh tế", ""],
      ),
    ).toEqual([
      ["An", "02363 822 222", "kt", "staff", "phone"],
      ["", "0912345671", "kt", "staff", "name"],
      ["Cường", "0912345672", null, "staff", "unit"],
      ["Dung", "0912345673", null, "staff", "unit"],
      ["Em", "0912345674", "kt", "staff", "title"],
      ["Giang", "0912345675", "kt", "staff"],
      ["Giang", "+84 912 345 675", "kt", "staff", "twice"],
      ["Giang", "0912345675", "kt", "unit_head"],
      ["Hà", "0912345676", null, "leader"],
      ["Ích", "", "kt", "staff", "phone"],
    ]);
  });
});

describe("lines without headings", () => {
  test.each([
    [["Nguyễn Thị Na", "0912345678", "Phòng Kinh tế", "Trưởng phòng"]],
    [["1.", "Nguyễn Thị Na", "Trưởng phòng", "Phòng Kinh tế", "0912 345 678"]],
    [["Nguyễn Thị Na - 0912345678 - Phòng Kinh tế - Trưởng phòng"]],
    [["Nguyễn Thị Na: 0912.345.678, Phòng Kinh tế, Trưởng phòng"]],
  ])("%j", (...rows) => {
    expect(read(...rows).people).toMatchObject([{ name: "Nguyễn Thị Na", unitId: "kt", role: "unit_head", doubts: [] }]);
  });

  test("that name nobody are given back", () => {
    expect(read(["Kính gửi các đồng chí"], ["  "])).toEqual({ people: [], notUnderstood: ["Kính gửi các đồng chí"] });
  });
});
