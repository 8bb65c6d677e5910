import { describe, expect, it } from "vitest";
import { formatDate } from "../../src/core/calendar/format-date.ts";
import { formatInstant, formatNumber, formatQuarter, formatWeekday } from "../../src/components/date-words.ts";

describe("dates and numbers as the office writes them", () => {
  it("are the same in every time zone", () => {
    expect(formatDate("2026-11-14")).toBe("14/11/2026");
    expect(formatQuarter("2026-10-01")).toBe("Quý IV/2026");
    expect(formatQuarter("2027-01-01")).toBe("Quý I/2027");
    expect(formatWeekday("2026-11-20")).toBe("Thứ sáu, 20/11/2026");
    expect(formatInstant("2026-11-20T17:30:00Z")).toBe("21/11/2026 lúc 00:30");
    expect(formatNumber(1234.5)).toBe("1.234,5");
  });
});
