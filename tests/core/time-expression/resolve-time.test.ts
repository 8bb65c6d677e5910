import { describe, expect, it } from "vitest";
import type { LocalDate } from "../../../src/core/calendar/local-date.ts";
import { resolveTime } from "../../../src/core/time-expression/resolve-time.ts";

const REFERENCE = { planYear: 2026, issuedOn: "2026-01-14" as LocalDate };

function resolve(phrase: string) {
  const time = resolveTime(phrase, REFERENCE);
  if (!time.ok) return time.error.code;
  const { start, due, exclusive } = time.value;
  return `${start ?? ""}..${due ?? ""}${exclusive ? " before" : ""}`;
}

describe("resolveTime", () => {
  it.each([
    ["Theo Kế hoạch số 53/KH-UBND ngày 12/3/2024"],
    ["theo quy định"],
    ["Theo Nghị định số 15/2020/NĐ-CP ngày 03/02/2020 của Chính phủ"],
    ["Sau khi có hướng dẫn của cấp trên"],
    ["điện thoại 0912 345 678"],
    ["thường xuyên"],
    ["hằng tháng"],
    ["khi có yêu cầu"],
    ["trong suốt quá trình thực hiện"],
    ["Học kỳ I năm học 2025-2026"],
    ["Năm học 2025 - 2026"],
    ["Hết học kỳ II"],
  ])("finds no date in «%s»", (phrase) => {
    expect(resolve(phrase)).toBe("..");
  });

  it.each([["30/02/2026"], ["Tuần 5 tháng 02/2026"], ["Tháng 13/2026"], ["Quý V/2026"], ["từ ngày 10/5/2026 đến ngày 01/5/2026"]])(
    "calls «%s» impossible",
    (phrase) => {
      expect(resolve(phrase)).toBe("time.impossible");
    },
  );

  it.each([
    ["Quý I/2026", "2026-01-01..2026-03-31"],
    ["Quí IV-2026", "2026-10-01..2026-12-31"],
    ["Quý I, II/2026", "2026-01-01..2026-06-30"],
    ["Quý IV/2025 và Quý I/2026", "2025-10-01..2026-03-31"],
    ["trong quý II", "2026-04-01..2026-06-30"],
    ["Tháng 3 - 6/2026", "2026-03-01..2026-06-30"],
    ["Tháng 11 - 01/2027", "2026-11-01..2027-01-31"],
    ["Từ tháng 12/2025 đến quý I/2026", "2025-12-01..2026-03-31"],
    ["6 tháng cuối năm", "2026-07-01..2026-12-31"],
    ["9 tháng đầu năm 2026", "2026-01-01..2026-09-30"],
    ["2026 - 2030", "2026-01-01..2030-12-31"],
    ["Năm 2026 và các năm tiếp theo", "2026-01-01.."],
    ["trước ngày 15/11", "..2026-11-15 before"],
    ["Trước 30/6/2026", "..2026-06-30 before"],
    ["trước 16 giờ 30 ngày 25/11/2026", "..2026-11-25"],
    ["chậm nhất ngày 15 tháng 11 năm 2026", "..2026-11-15"],
    ["đến hết ngày 15/11", "..2026-11-15"],
    ["hết tháng 6/2026", "..2026-06-30"],
    ["từ ngày 10 đến ngày 20/10/2026", "2026-10-10..2026-10-20"],
    ["Chậm nhất ngày 10/12/2026 (trước ngày khai mạc 95 ngày)", "..2026-12-10"],
    ["trong vòng 10 ngày kể từ ngày ban hành", "..2026-01-24"],
    ["05 ngày làm việc kể từ ngày ký", "..2026-01-21"],
    ["Tuần 2 tháng 4/2026", "2026-04-08..2026-04-14"],
    ["Tuần thứ ba của tháng 5", "2026-05-15..2026-05-21"],
    ["tuần cuối tháng 02/2026", "2026-02-22..2026-02-28"],
    ["Tháng 9/2026 (học kỳ I năm học 2026-2027)", "2026-09-01..2026-09-30"],
    ["cuối tháng 9/2026", "2026-09-21..2026-09-30"],
  ])("reads «%s» as %s", (phrase, expected) => {
    expect(resolve(phrase)).toBe(expected);
    expect(resolve(phrase.normalize("NFD"))).toBe(expected);
  });

  it("takes a day without a year for next year's where it would long be past", () => {
    const due = (phrase: string, context: Parameters<typeof resolveTime>[1]) => {
      const time = resolveTime(phrase, context);
      return time.ok && time.value.due;
    };
    const september = { planYear: 2025, issuedOn: "2025-09-12" as LocalDate, assumed: true };
    expect(due("Tháng 2, 3", september)).toBe("2026-03-31");
    expect(due("Tháng 10", september)).toBe("2025-10-31");
    expect(due("Tháng 3/2025", september)).toBe("2025-03-31");
    // a plan for the year may begin before its own date
    expect(due("Tháng 2", { planYear: 2026, issuedOn: "2026-03-12" })).toBe("2026-02-28");
    expect(due("Quý I", { planYear: 2025, issuedOn: "2025-11-24" })).toBe("2026-03-31");
  });

  it.each([
    ["trước ngày 15 hằng tháng", { per: "month", interval: 1, dayOfMonth: 15 }],
    ["trước ngày 10 của tháng cuối quý", { per: "quarter", interval: 1, dayOfMonth: 10, monthOfQuarter: 3 }],
    ["hằng năm, trước 15/12", { per: "year", interval: 1, byMonthDay: "12-15" }],
    ["1 lần/quý", { per: "quarter", interval: 1, count: 1 }],
  ])("reads «%s» as coming back", (phrase, recurrence) => {
    const time = resolveTime(phrase, REFERENCE);
    expect(time.ok && time.value.recurrence).toEqual(recurrence);
  });
});
