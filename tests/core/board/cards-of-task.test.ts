import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { cardsOfTask } from "../../../src/core/board/cards-of-task.ts";
import { timeOfTask } from "../../../src/core/board/task-time.ts";
import type { LocalDate } from "../../../src/core/calendar/local-date.ts";
import type { FrequencyUnit } from "../../../src/core/plan/plan-draft.ts";
import type { CardMode } from "../../../src/core/plan/plan-review.ts";

/** A row of the table that this rule and the one in SQL share. Cards are [quarter, due, expected count]. */
interface Row {
  name: string;
  task: {
    start: LocalDate | null;
    due: LocalDate | null;
    openEnded: boolean;
    cardMode: CardMode;
    frequency: [number, FrequencyUnit] | null;
  };
  period: [LocalDate | null, LocalDate | null];
  today: LocalDate;
  implied: boolean;
  cards: [LocalDate, LocalDate | null, number | null][];
}

const rows = JSON.parse(readFileSync(new URL("../../specs/cards-by-quarter.json", import.meta.url), "utf8")) as Row[];

describe("cards by quarter", () => {
  test.each(rows)("$name", ({ task, period, today, implied, cards }) => {
    const { start, due, frequency } = task;
    const draft = {
      ...task,
      start,
      deadline: due && { due, bound: "on_or_before" as const },
      frequency: frequency && { text: "", count: frequency[0], per: frequency[1] },
    };
    const plan = { periodStart: period[0], periodEnd: period[1] };
    expect(cardsOfTask(draft, plan, today).map((card) => [card.quarter, card.dueOn, card.expectedCount])).toEqual(cards);
    expect(timeOfTask(draft, plan).implied).toBe(implied);
  });
});
