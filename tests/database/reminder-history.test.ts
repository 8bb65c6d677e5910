import fc from "fast-check";
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { addDays, dayOfWeek } from "../../src/core/calendar/date-arithmetic.ts";
import type { LocalDate } from "../../src/core/calendar/local-date.ts";
import { remindOn } from "./support/outbox.ts";
import { importPlan, planReview, reviewTask } from "./support/review.ts";
import { type PersonName, type World, createWorld, makeCard, move, one } from "./support/world.ts";

/*
 * A history of an office: plans are imported, cards come, move, are prolonged, go to another unit, people leave, days pass and are missed. What the
 * job wrote is held against a model that asks card by card and day by day, where the job asks for last days and dates.
 */

type Step =
  | { do: "make"; dueIn: number; team: boolean }
  | { do: "import"; dueIn: number[] }
  | { do: "move"; card: number; to: "doing" | "review" | "done" }
  | { do: "prolong"; card: number; days: number }
  | { do: "reassign"; card: number }
  | { do: "leave"; who: PersonName }
  | { do: "wait"; days: number };

const card = fc.nat(5);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant("make" as const), dueIn: fc.integer({ min: -3, max: 45 }), team: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("import" as const),
      dueIn: fc.array(fc.integer({ min: -3, max: 45 }), { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("move" as const),
      card,
      to: fc.constantFrom("doing" as const, "review" as const, "done" as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("prolong" as const), card, days: fc.integer({ min: 1, max: 30 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("reassign" as const), card }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("leave" as const), who: fc.constantFrom<PersonName>("staff", "team", "leader") }) },
  // Mostly the next day; sometimes a weekend, a week or Tết is missed.
  { weight: 8, arbitrary: fc.record({ do: fc.constant("wait" as const), days: fc.constantFrom(1, 1, 1, 1, 2, 3, 7, 16) }) },
);

/** Days around which calendars go wrong: the end of a year, a leap day, Tết of 2027, and an ordinary one. */
const beginnings = fc.constantFrom<LocalDate>("2026-12-20", "2028-02-20", "2027-01-25", "2026-11-20");

interface ModelCard {
  id: string;
  due: LocalDate;
  unit: "lead" | "team";
  isOpen: boolean;
  isDone: boolean;
}

class Office {
  readonly cards: ModelCard[] = [];
  readonly gone = new Set<PersonName>();
  readonly expected = new Set<string>();
  readonly world: World;
  private readonly holidays: Set<string>;
  today: LocalDate;
  private remindedUntil: LocalDate;
  private leaderTold: LocalDate | null = null;

  constructor(world: World, holidays: Set<string>, today: LocalDate) {
    this.world = world;
    this.holidays = holidays;
    this.today = today;
    this.remindedUntil = addDays(today, -1);
  }

  private works(day: LocalDate): boolean {
    return dayOfWeek(day) !== 0 && dayOfWeek(day) !== 6 && !this.holidays.has(day);
  }
  private toldOn(day: LocalDate): LocalDate {
    return this.works(day) ? day : this.toldOn(addDays(day, -1));
  }
  private workingDaysAfter(day: LocalDate, count: number): LocalDate {
    const next = addDays(day, 1);
    if (!this.works(next)) return this.workingDaysAfter(next, count);
    return count === 1 ? next : this.workingDaysAfter(next, count - 1);
  }
  private isNew(day: LocalDate): boolean {
    return day > this.remindedUntil && day <= this.today;
  }

  /** What the job is to write today, card by card. */
  remind(): void {
    for (const one of this.cards.filter(({ isOpen }) => isOpen)) {
      const soon = [0, 1, 3, 7, 30].find((days) => this.isNew(this.toldOn(addDays(one.due, -days))));
      if (soon !== undefined && one.due >= this.today) this.tellUnit(one, "card_due_soon", soon);
      const [once, again] = [1, 3].map((days) => this.isNew(this.workingDaysAfter(one.due, days)));
      if (once) this.tellUnit(one, "card_overdue", -1, again ? ["staff", "team"] : undefined);
      if (again) this.tellUnit(one, "card_overdue", -3, ["head"]);
    }
    const lateSince = this.cards.filter(({ isOpen, due }) => isOpen && due < this.today).map(({ due }) => this.workingDaysAfter(due, 5));
    const isNew = lateSince.some((day) => this.isNew(day));
    const isWeekly = this.leaderTold === null || this.toldSince(addDays(this.leaderTold, 7));
    if (lateSince.some((day) => day <= this.today) && (isNew || isWeekly) && !this.gone.has("leader")) {
      this.tell("leader", "card_overdue", this.world.organization, this.today, -5);
      this.leaderTold = this.today;
    }
    this.remindedUntil = this.today;
  }

  /** Whether some day from this one on is told of today. */
  private toldSince(day: LocalDate): boolean {
    return day <= addDays(this.today, 20) && (this.isNew(this.toldOn(day)) || this.toldSince(addDays(day, 1)));
  }

  private tellUnit(one: ModelCard, kind: string, offset: number, who?: PersonName[]): void {
    const people: PersonName[] = one.unit === "lead" ? ["head", "staff"] : ["team"];
    for (const person of people) if (who === undefined || who.includes(person)) this.tell(person, kind, one.id, one.due, offset);
  }
  private tell(person: PersonName, kind: string, subject: string, due: LocalDate, offset: number): void {
    if (!this.gone.has(person)) this.expected.add([person, kind, subject, due, offset].join(" "));
  }
}

async function act(office: Office, step: Step): Promise<void> {
  const { world, cards } = office;
  const { pool } = world.database;
  const known = "card" in step ? cards[step.card % Math.max(1, cards.length)] : undefined;
  if (step.do === "make") {
    const unit = step.team ? "team" : "lead";
    const due = addDays(office.today, step.dueIn);
    cards.push({ id: await makeCard(world, { due, lead: [world.units[unit]], support: [] }), due, unit, isOpen: true, isDone: false });
  } else if (step.do === "import") {
    const days = step.dueIn.map((days) => addDays(office.today, days));
    const tasks = days.map((due, n) => reviewTask(`Nhiệm vụ ${n}`, { deadline: { due, bound: "on_or_before" } }));
    const review = planReview(world, tasks);
    review.header = { ...review.header, periodStart: null, periodEnd: null };
    const { planId } = await importPlan(world, review);
    const { rows } = await pool.query<{ id: string; due: LocalDate }>(
      "select c.id, c.due_on::text as due from app.cards c where c.plan_id = $1",
      [planId],
    );
    for (const { id, due } of rows) cards.push({ id, due, unit: "lead", isOpen: true, isDone: false });
  } else if (step.do === "wait") {
    office.today = addDays(office.today, step.days);
    await remindOn(world, office.today);
    office.remind();
  } else if (step.do === "leave") {
    if (office.gone.has(step.who)) return;
    office.gone.add(step.who);
    await pool.query("update app.memberships set ended_at = now() where person_id = $1", [(world.people[step.who] as { sub: string }).sub]);
  } else if (known === undefined || known.isDone) {
    return;
  } else if (step.do === "move") {
    const status = await one<string>(world.database, "select status from app.cards where id = $1", [known.id]);
    if (step.to === status || (step.to === "done" && status !== "review")) return;
    await move(world, "coordinator", known.id, step.to, step.to === "doing" && status === "review" ? { reason: "Bổ sung" } : {});
    known.isOpen = step.to === "doing";
    known.isDone = step.to === "done";
  } else if (step.do === "prolong") {
    const later = addDays(known.due > office.today ? known.due : office.today, step.days);
    const { id } = await world.database.rpc<{ id: string }>(world.people.coordinator, "ask_extension", {
      ...{ card_id: known.id, asked_due: later, reason: "Chờ kinh phí", request_id: randomUUID() },
    });
    await world.database.rpc(world.people.coordinator, "decide_extension", {
      ...{ extension_id: id, granted: true, due_on: null, reason: null, request_id: randomUUID() },
    });
    known.due = later;
  } else {
    known.unit = known.unit === "lead" ? "team" : "lead";
    await pool.query(
      "update app.task_units set unit_id = $2 where part = 'lead' and task_id = (select task_id from app.cards where id = $1)",
      [known.id, world.units[known.unit]],
    );
  }
}

/** What the job wrote, in the words of the model. */
async function written(world: World): Promise<string[]> {
  const names = Object.entries(world.people).map(([name, persona]) => [(persona as { sub: string }).sub, name] as const);
  const nameOf = new Map(names);
  const { rows } = await world.database.pool.query<{ person_id: string; rest: string }>(
    `select person_id, concat_ws(' ', kind, subject_id, due_on, day_offset) as rest from private.outbox
     where kind in ('card_due_soon', 'card_overdue')`,
  );
  return rows.map(({ person_id, rest }) => `${nameOf.get(person_id) ?? "?"} ${rest}`).sort();
}

test("every open card had each of its reminders once, none after it closed, none for somebody who had left; the four boxes sum up", async () => {
  await fc.assert(
    fc.asyncProperty(beginnings, fc.array(step, { minLength: 8, maxLength: 30 }), async (today, steps) => {
      const world = await createWorld();
      try {
        await remindOn(world, today);
        await world.database.pool.query("update private.reminder_progress set reminded_until = $1::date - 1", [today]);
        await world.database.pool.query("select private.set_today($1)", [today]);
        const { rows } = await world.database.pool.query<{ day: string }>("select day::text from private.public_holidays");
        const office = new Office(world, new Set(rows.map(({ day }) => day)), today);
        for (const one of steps) await act(office, one);
        expect(await written(world)).toEqual([...office.expected].sort());
        expect(
          await one(
            world.database,
            `select coalesce((select sum(n.cards) from app.card_counts n where n.organization_id = $1 and n.plan_id is null), 0)
                 = (select count(*) from app.cards c where c.organization_id = $1 and c.archived_at is null)`,
            [world.organization],
          ),
        ).toBe(true);
      } finally {
        await world.database.drop();
      }
    }),
    { numRuns: 12 },
  );
}, 120_000);
