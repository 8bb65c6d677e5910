import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRecurrence } from "../../../src/core/time-expression/recurrence.ts";

describe("what comes back again", () => {
  it.each(["", "trong thang 6", "quy ii/2026", "truoc ngay 15/11/2026", "6 thang dau nam", "ngay 20 thang 3", "nam 2026"])(
    "is not told by «%s»",
    (text) => {
      expect(readRecurrence(text)).toBeNull();
    },
  );

  it.each(["hang nam truoc ngay 31/02", "hang thang vao ngay 32", "dinh ky hang nam truoc 15/13"])("is impossible in «%s»", (text) => {
    expect(readRecurrence(text)).toBe("impossible");
  });

  it.each([
    ["hang thang", { recurrence: { per: "month", interval: 1 }, exclusive: false }],
    ["01 so/tuan", { recurrence: { per: "week", interval: 1, count: 1 }, exclusive: false }],
    ["2 lan/nam", { recurrence: { per: "year", interval: 1, count: 2 }, exclusive: false }],
    ["truoc ngay 25 hang thang", { recurrence: { per: "month", interval: 1, dayOfMonth: 25 }, exclusive: true }],
    ["hang nam truoc ngay 15/12", { recurrence: { per: "year", interval: 1, byMonthDay: "12-15" }, exclusive: true }],
    ["cham nhat ngay 05 thang sau", { recurrence: { per: "month", interval: 1, dayOfMonth: 5 }, exclusive: false }],
    [
      "truoc ngay 10 cua thang cuoi quy, dinh ky hang quy",
      { recurrence: { per: "quarter", interval: 1, dayOfMonth: 10, monthOfQuarter: 3 }, exclusive: true },
    ],
  ])("is read in «%s»", (text, wanted) => {
    expect(readRecurrence(text)).toEqual(wanted);
  });

  it("has no day that no calendar has, whatever is written", () => {
    const words = fc.array(
      fc.constantFrom("hang", "thang", "nam", "quy", "truoc", "ngay", "0", "31", "/", "2", "99", "cuoi", "dinh ky", ";"),
    );
    fc.assert(
      fc.property(words, (parts) => {
        const read = readRecurrence(parts.join(" "));
        if (read === null || read === "impossible") return;
        const { dayOfMonth = 1 } = read.recurrence;
        expect(dayOfMonth >= 1 && dayOfMonth <= 31).toBe(true);
      }),
    );
  });
});
