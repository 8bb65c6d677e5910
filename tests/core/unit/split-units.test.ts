import { describe, expect, it } from "vitest";
import { splitUnits } from "../../../src/core/unit/split-units.ts";

describe("splitUnits", () => {
  it.each([
    ["Sở Giáo dục và Đào tạo"],
    ["Sở Lao động - Thương binh và Xã hội"],
    ["Phòng Kinh tế, Hạ tầng và Đô thị"],
    ["UBND các huyện, thị xã, thành phố"],
    ["UBND cấp huyện và cấp xã"],
    ["các sở, ban, ngành tỉnh"],
    ["Văn phòng HĐND và UBND xã"],
    ["Trung tâm Văn hóa, Thông tin và Thể thao"],
    ["Đồng chí Ủy viên Ban Thường vụ, Chủ tịch Hội Nông dân"],
    ["Phó Chủ tịch phụ trách lĩnh vực Dân tộc, Tôn giáo và các Hội quần chúng"],
    ["UBND cấp xã (Đài Truyền thanh, Bộ phận Một cửa)"],
    ["Báo và Đài Phát thanh - Truyền hình tỉnh"],
    ["Ông Trần Văn An, Bí thư Đảng ủy, Chủ tịch Ủy ban bầu cử xã"],
    ["Bà Lê Thị Bình, Trưởng Công an xã"],
    ["Các Sở: Tài chính, Nội vụ, Công Thương"],
    ["Cán bộ, công chức, viên chức"],
    ["Giáo viên, nhân viên nhà trường"],
    ["Các huyện, thành đoàn, đoàn trực thuộc"],
    ["các huyện, thị, thành ủy"],
    ["Các chức sắc, chức việc tôn giáo"],
    ["Phòng Dân số, gia đình và trẻ em"],
  ])("leaves «%s» whole", (name) => {
    expect(splitUnits(name)).toEqual([name]);
  });

  it.each([
    ["Công an xã, Trạm Y tế xã và các thôn", ["Công an xã", "Trạm Y tế xã", "các thôn"]],
    ["Phòng Kinh tế; các cơ quan, đơn vị liên quan.", ["Phòng Kinh tế", "các cơ quan, đơn vị liên quan"]],
    [
      "các sở, ngành, UBND các xã, phường và cơ quan, đơn vị có liên quan",
      ["các sở, ngành", "UBND các xã, phường", "cơ quan, đơn vị có liên quan"],
    ],
    ["Phòng Văn hóa - Xã hội và Công an xã", ["Phòng Văn hóa - Xã hội", "Công an xã"]],
    ["Đề nghị: Hội Nông dân tỉnh, Liên minh Hợp tác xã tỉnh", ["Hội Nông dân tỉnh", "Liên minh Hợp tác xã tỉnh"]],
    ["Hội Nông dân huyện\nĐoàn Thanh niên huyện", ["Hội Nông dân huyện", "Đoàn Thanh niên huyện"]],
    ["Giáo viên chủ nhiệm, giáo viên bộ môn", ["Giáo viên chủ nhiệm", "giáo viên bộ môn"]],
    ["Ông Trần Văn An, Phó Chủ tịch; bà Lê Thị Bình, Trưởng thôn", ["Ông Trần Văn An, Phó Chủ tịch", "bà Lê Thị Bình, Trưởng thôn"]],
    ["Cán bộ chuyên trách Hội, thành viên Tổ tư vấn", ["Cán bộ chuyên trách Hội", "thành viên Tổ tư vấn"]],
    ["Cô Hạnh, thầy Tuấn", ["Cô Hạnh", "thầy Tuấn"]],
    ["Bí thư chi bộ, trưởng thôn", ["Bí thư chi bộ", "trưởng thôn"]],
    ["Đoàn Thanh niên, Tổng phụ trách Đội", ["Đoàn Thanh niên", "Tổng phụ trách Đội"]],
    ["Giám đốc các Sở: Tài chính, Nội vụ; Chủ tịch UBND các xã", ["Giám đốc các Sở: Tài chính, Nội vụ", "Chủ tịch UBND các xã"]],
    ["Các hợp tác xã, chủ cơ sở chăn nuôi", ["Các hợp tác xã", "chủ cơ sở chăn nuôi"]],
    ["nhà trường, gia đình", ["nhà trường", "gia đình"]],
    ["Công an tỉnh, Khu Quản lý đường bộ II", ["Công an tỉnh", "Khu Quản lý đường bộ II"]],
    ["Thôn An Hòa, Thôn Phú Lộc", ["Thôn An Hòa", "Thôn Phú Lộc"]],
    ["Uỷ ban nhân dân các xã và Uỷ ban MTTQ Việt Nam huyện", ["Uỷ ban nhân dân các xã", "Uỷ ban MTTQ Việt Nam huyện"]],
  ])("splits «%s»", (text, names) => {
    expect(splitUnits(text)).toEqual(names);
  });
});
