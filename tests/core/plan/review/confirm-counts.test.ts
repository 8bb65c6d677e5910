import { expect, test } from "vitest";
import { cardsPreview } from "../../../../src/core/plan/review/cards-preview.ts";
import { confirmCounts } from "../../../../src/core/plan/review/confirm-counts.ts";
import { sampleDuty, sampleReview, sampleTask } from "./sample-review.ts";

const year = { start: "2026-01-01", deadline: { due: "2026-12-31", bound: "on_or_before" } } as const;

test("a whole year is four cards, or one", () => {
  const period = sampleReview([]).header;
  expect(cardsPreview(sampleTask(year), period).dueDates).toEqual(["2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31"]);
  expect(cardsPreview(sampleTask({ ...year, cardMode: "single" }), period).dueDates).toEqual(["2026-12-31"]);
});

test("dates that run backwards make no card", () => {
  expect(cardsPreview(sampleTask({ start: "2026-07-01" }), sampleReview([]).header).dueDates).toEqual([]);
});

test("counts what a confirmation would make", () => {
  const review = sampleReview(
    [
      sampleTask({ id: "a", ...year, supportingUnits: ["Đội mới", "Đội Mới"] }),
      sampleTask({ id: "b", leadUnits: [] }),
      sampleTask({ id: "c", leadUnits: ["Chưa rõ"] }),
      sampleTask({ id: "d", included: false, leadUnits: ["Đội bỏ"] }),
    ],
    {
      units: {
        "Phòng A": { kind: "unit", unitId: "a" },
        "Đội mới": { kind: "new", name: "Đội mới" },
        "Đội Mới": { kind: "new", name: "Đội mới" },
        "Đội bỏ": { kind: "new", name: "Đội bỏ" },
      },
      duties: [sampleDuty(), sampleDuty({ id: "r2", who: ["Chưa rõ"] }), sampleDuty({ id: "r3", included: false, who: [] })],
    },
  );
  const duties = { duties: 2, blockedDuties: 1 };
  expect(confirmCounts(review)).toEqual({ tasks: 3, cards: 6, newUnits: 1, leftOut: 1, look: 1, blocked: 1, ...duties, titled: true });
  expect(confirmCounts(sampleReview(review.tasks, { units: review.units }))).toMatchObject({ tasks: 3, duties: 0, blockedDuties: 0 });
});
