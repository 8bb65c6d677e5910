import { describe, expect, it } from "vitest";
import { readCadences } from "../../../src/core/report/cadences.ts";

const short = (sentence: string) =>
  readCadences(sentence, { planYear: 2026, issuedOn: null }).map((c) =>
    `${c.cadence} ${c.deadline ?? ""}${c.dayOfMonth ? `day ${c.dayOfMonth}` : ""}${c.monthOfQuarter ? `/${c.monthOfQuarter}` : ""}${c.exclusive ? " before" : ""}`.trim(),
  );

describe("readCadences", () => {
  it.each([
    ["báo cáo kết quả theo Quyết định số 12/QĐ-UBND ngày 05/6/2025", ["unspecified"]],
    ["báo cáo theo quy định", ["unspecified"]],
    ["báo cáo kết quả thực hiện năm 2026", ["unspecified"]],
    ["xây dựng báo cáo chuyên đề năm 2026.", ["unspecified"]],
  ])("finds no cutoff in «%s»", (sentence, expected) => {
    expect(short(sentence)).toEqual(expected);
  });

  it.each([
    ["báo cáo kết quả trước ngày 15/11/2026, gửi UBND xã", ["once 2026-11-15 before"]],
    ["báo cáo chậm nhất ngày 20/12/2026", ["once 2026-12-20"]],
    ["báo cáo trước ngày 15/11", ["once 2026-11-15 before"]],
    [
      "báo cáo quý trước ngày 10 của tháng cuối quý; báo cáo 6 tháng trước ngày 10/6; báo cáo năm trước ngày 10/12",
      ["quarterly day 10/3 before", "half-yearly 06-10 before", "yearly 12-10 before"],
    ],
    [
      "định kỳ hằng tháng (trước ngày 16 hằng tháng), 6 tháng (trước ngày 16/6), năm (trước ngày 20/11 hằng năm) hoặc khi có yêu cầu báo cáo",
      ["monthly day 16 before", "half-yearly 06-16 before", "yearly 11-20 before"],
    ],
    ["định kỳ trước ngày 01/6 và 15/11 hằng năm báo cáo kết quả", ["half-yearly 06-01 before", "half-yearly 11-15 before"]],
    ["định kỳ 6 tháng, năm (trước ngày 15/6 và 15/12) báo cáo UBND xã", ["half-yearly 06-15 before", "yearly 12-15 before"]],
    ["báo cáo UBND tỉnh chậm nhất ngày 20/12/2026; báo cáo đột xuất khi có yêu cầu", ["once 2026-12-20", "on-request"]],
    ["báo cáo UBND tỉnh chậm nhất ngày 25 hằng tháng; báo cáo chuyên đề khi có yêu cầu", ["monthly day 25", "on-request"]],
    ["báo cáo khi có yêu cầu", ["on-request"]],
    ["gửi báo cáo về Sở theo định kỳ 6 tháng, năm.", ["half-yearly", "yearly"]],
    ["báo cáo 6 tháng trước ngày 05/6/2026, báo cáo năm trước ngày 05/11/2026", ["once 2026-06-05 before", "once 2026-11-05 before"]],
    [
      "báo cáo tháng trước ngày 20; báo cáo quý I trước ngày 15/3, quý II trước ngày 15/6; báo cáo năm trước ngày 05/12",
      ["monthly day 20 before", "once 2026-03-15 before", "once 2026-06-15 before", "yearly 12-05 before"],
    ],
    ["gửi báo cáo chậm nhất vào ngày cuối cùng của quý", ["quarterly"]],
    [
      "định kỳ quý I (trước ngày 10/3), 6 tháng (trước ngày 10/6), quý III (trước ngày 10/9), năm (trước ngày 10/12)",
      ["quarterly day 10/3 before", "half-yearly 06-10 before", "yearly 12-10 before"],
    ],
    ["báo cáo kết quả Tháng Thanh niên trước ngày 02/4/2026", ["once 2026-04-02 before"]],
    ["báo cáo kết quả Tháng hành động vì trẻ em", ["unspecified"]],
    ["báo cáo lãnh đạo vào thứ Sáu hằng tuần và báo cáo Sở theo yêu cầu", ["unspecified", "on-request"]],
    ["báo cáo sơ kết 6 tháng gửi trước ngày 10/6/2026", ["once 2026-06-10 before"]],
    [
      "báo cáo trước ngày 20/6 (báo cáo 6 tháng) và trước ngày 20/12 hằng năm (báo cáo năm)",
      ["half-yearly 06-20 before", "yearly 12-20 before"],
    ],
    ["báo cáo 6 tháng trước ngày 10/6, báo cáo năm trước ngày 30/11/2026", ["half-yearly 06-10 before", "yearly 11-30 before"]],
    ["báo cáo hằng ngày trước 16 giờ; báo cáo tổng hợp trước ngày 15/4/2026", ["unspecified", "once 2026-04-15 before"]],
    ["báo cáo kết quả trước 17 giờ 00 hằng ngày", ["unspecified"]],
    ["báo cáo trước ngày 20 hằng tháng", ["monthly day 20 before"]],
  ])("reads «%s»", (sentence, expected) => {
    expect(short(sentence)).toEqual(expected);
  });
});
