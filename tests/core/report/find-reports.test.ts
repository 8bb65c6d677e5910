import { describe, expect, it } from "vitest";
import { documentOfText } from "../../../src/core/document/plain-text.ts";
import { readPlan } from "../../../src/core/plan/read-plan.ts";

const cadences = (duty: string) =>
  readPlan(documentOfText(`KẾ HOẠCH\nCông tác năm 2026\n\nI. TỔ CHỨC THỰC HIỆN\n1. Công an xã\n- ${duty}`)).reports.map(
    ({ cadence, deadline }) => `${cadence} ${deadline ?? ""}`.trim(),
  );

describe("duties to report behind other work", () => {
  it.each([
    ["Sơ kết 6 tháng, tổng kết năm; tổng hợp, báo cáo UBND xã theo quy định.", ["unspecified"]],
    ["Hoàn thành trước ngày 30/8/2026; tổng hợp, báo cáo UBND xã theo quy định.", ["unspecified"]],
  ])("leave the other work its times: «%s»", (duty, expected) => {
    expect(cadences(duty)).toEqual(expected);
  });

  it.each([
    ["Định kỳ 6 tháng, năm, tổng hợp kết quả; báo cáo UBND xã theo quy định.", ["half-yearly", "yearly"]],
    ["Tổng hợp kết quả trước ngày 30/8/2026; báo cáo UBND xã theo quy định.", ["once 2026-08-30"]],
  ])("keep the times of what is reported: «%s»", (duty, expected) => {
    expect(cadences(duty)).toEqual(expected);
  });
});

describe("who reports to whom", () => {
  const duties = (line: string) =>
    readPlan(documentOfText(`KẾ HOẠCH\nCông tác năm 2026\n\nI. CHẾ ĐỘ BÁO CÁO\n1. ${line}`)).reports.map(
      ({ who, to, cadence, deadline, dayOfMonth }) => [who.join("; "), to, cadence, deadline ?? dayOfMonth],
    );

  it.each([
    // one duty: who reports and to whom is said once
    [
      "UBND các xã báo cáo quý trước ngày 15 của tháng cuối quý; báo cáo năm trước ngày 15/12, gửi Phòng Nội vụ.",
      [
        ["UBND các xã", "Phòng Nội vụ", "quarterly", 15],
        ["UBND các xã", "Phòng Nội vụ", "yearly", "12-15"],
      ],
    ],
    [
      "Các phòng báo cáo kết quả trước ngày 10/6/2026, gửi Sở Nội vụ để tổng hợp; báo cáo UBND tỉnh.",
      [["Các phòng", "Sở Nội vụ", "once", "2026-06-10"]],
    ],
    ["Báo cáo tổng kết: báo cáo trước ngày 30/11/2026.", [["", null, "once", "2026-11-30"]]],
    // another duty behind the semicolon
    [
      "Các xã gửi báo cáo về Phòng Nội vụ trước ngày 20 hằng tháng; Phòng Nội vụ tổng hợp, báo cáo UBND huyện trước ngày 25 hằng tháng.",
      [
        ["Các xã", "Phòng Nội vụ", "monthly", 20],
        ["Phòng Nội vụ", "UBND huyện", "monthly", 25],
      ],
    ],
    [
      "Sở Y tế theo dõi, đôn đốc; báo cáo UBND tỉnh trước ngày 15/12/2026; báo cáo Bộ Y tế trước ngày 20/12/2026.",
      [
        ["Sở Y tế", "UBND tỉnh", "once", "2026-12-15"],
        ["Sở Y tế", "Bộ Y tế", "once", "2026-12-20"],
      ],
    ],
    [
      "Phòng Văn hóa - Xã hội tổng hợp, báo cáo UBND xã: báo cáo quý trước ngày 20 của tháng cuối quý; báo cáo năm trước ngày 05/12.",
      [
        ["Phòng Văn hóa - Xã hội", "UBND xã", "quarterly", 20],
        ["Phòng Văn hóa - Xã hội", "UBND xã", "yearly", "12-05"],
      ],
    ],
  ])("«%s»", (line, expected) => {
    expect(duties(line)).toEqual(expected);
  });
});
