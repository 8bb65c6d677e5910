import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cardsOfTask } from "../../src/core/board/cards-of-task.ts";
import { addDays } from "../../src/core/calendar/date-arithmetic.ts";
import type { LocalDate } from "../../src/core/calendar/local-date.ts";
import type { FrequencyUnit } from "../../src/core/plan/plan-draft.ts";
import type { CardMode } from "../../src/core/plan/plan-review.ts";
import { type TestDatabase, createTestDatabase } from "../support/database.ts";

interface Task {
  start: LocalDate | null;
  due: LocalDate | null;
  openEnded: boolean;
  cardMode: CardMode;
  frequency: [number, FrequencyUnit] | null;
}
type Period = [LocalDate | null, LocalDate | null];
type Row = [string, string | null, number | null];

let database: TestDatabase;
beforeAll(async () => void (database = await createTestDatabase()));
afterAll(() => database.drop());

async function cardsInSql(task: Task, period: Period, today: LocalDate): Promise<{ implied: boolean; cards: Row[] }> {
  const { rows } = await database.pool.query<{ implied: boolean; quarter: string; due: string | null; expected: number | null }>(
    `select t.implied, c.quarter::text, c.card_due_on::text as due, app.expected_count($8, $9, t.start_on, t.end_on, $4, c.quarter) as expected
     from app.time_of_task($1, $2, $3, $5, $6) t cross join lateral app.cards_of_task(t.start_on, t.end_on, $4, $7) c order by c.quarter`,
    [task.start, task.due, task.openEnded, task.cardMode, ...period, today, ...(task.frequency ?? [null, null])],
  );
  return { implied: rows[0]?.implied ?? false, cards: rows.map((row) => [row.quarter, row.due, row.expected]) };
}

const rows = JSON.parse(readFileSync(new URL("../specs/cards-by-quarter.json", import.meta.url), "utf8")) as {
  name: string;
  task: Task;
  period: Period;
  today: LocalDate;
  implied: boolean;
  cards: Row[];
}[];

describe("the shared table", () => {
  test.each(rows)("$name", async ({ task, period, today, implied, cards }) => {
    expect(await cardsInSql(task, period, today)).toEqual({ implied, cards });
  });
});

test("SQL and the review's preview always agree", async () => {
  const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays("2024-01-01", days));
  const maybe = fc.option(day);
  const task = fc
    .record({
      start: maybe,
      due: maybe,
      openEnded: fc.boolean(),
      cardMode: fc.constantFrom<CardMode>("quarterly", "single"),
      frequency: fc.option(
        fc.tuple(fc.integer({ min: 1, max: 20 }), fc.constantFrom<FrequencyUnit>("day", "week", "month", "quarter", "year")),
      ),
    })
    .filter(({ start, due }) => start === null || due === null || start <= due);
  const period = fc.tuple(maybe, maybe).filter(([start, end]) => start === null || end === null || start <= end);
  await fc.assert(
    fc.asyncProperty(task, period, day, async (task, period, today) => {
      const preview = cardsOfTask(
        {
          ...task,
          deadline: task.due && { due: task.due, bound: "on_or_before" },
          frequency: task.frequency && { text: "", count: task.frequency[0], per: task.frequency[1] },
        },
        { periodStart: period[0], periodEnd: period[1] },
        today,
      );
      const { cards } = await cardsInSql(task, period, today);
      expect(cards).toEqual(preview.map((card) => [card.quarter, card.dueOn, card.expectedCount]));
    }),
    { numRuns: 400 },
  );
});
