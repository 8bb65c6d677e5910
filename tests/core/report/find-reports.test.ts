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

describe("who reports before a colon", () => {
  const duties = (line: string) =>
    readPlan(documentOfText(`KẾ HOẠCH\nCông tác năm 2026\n\nI. CHẾ ĐỘ BÁO CÁO\n1. ${line}`)).reports.map(
      ({ who, to, cadence, deadline, dayOfMonth }) => [who.join("; "), to, cadence, deadline ?? dayOfMonth],
    );

  it.each([
    ["Báo cáo tổng kết: báo cáo trước ngày 30/11/2026.", [["", null, "once", "2026-11-30"]]],
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
