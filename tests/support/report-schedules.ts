import fc from "fast-check";
import { addDays } from "../../src/core/calendar/date-arithmetic.ts";
import type { ReportSchedule } from "../../src/core/report/report-schedule.ts";

/** A day of the years 2024 to 2031. */
export const someDay = fc.integer({ min: 0, max: 2900 }).map((days) => addDays("2024-01-01", days));
const maybe = fc.option(someDay);

const common = {
  periods: fc.option(fc.uniqueArray(fc.integer({ min: 0, max: 13 }), { maxLength: 12 })),
  bound: fc.constantFrom("before" as const, "on_or_before" as const),
  windowRule: fc.constantFrom("decree" as const, "calendar" as const),
  startsOn: someDay,
  endsOn: maybe,
  onceOn: maybe,
  windowStart: maybe,
  windowEnd: maybe,
};

/** Any schedule whose periods come back. */
export const aRegularSchedule: fc.Arbitrary<ReportSchedule> = fc.record({
  ...common,
  cadence: fc.constantFrom("monthly" as const, "quarterly" as const, "half_yearly" as const, "nine_monthly" as const, "yearly" as const),
  cutoffMonth: fc.integer({ min: -6, max: 6 }),
  cutoffDay: fc.integer({ min: 1, max: 31 }),
});

/** Any schedule at all, also one that is never due. */
export const aSchedule: fc.Arbitrary<ReportSchedule> = fc.oneof(
  { weight: 4, arbitrary: aRegularSchedule },
  {
    weight: 1,
    arbitrary: fc.record({
      ...common,
      cadence: fc.constantFrom("once" as const, "on_request" as const, "monthly" as const),
      cutoffMonth: fc.option(fc.integer({ min: -2, max: 2 })),
      cutoffDay: fc.option(fc.integer({ min: 1, max: 31 })),
    }),
  },
);
