import pg from "pg";
import type { Board } from "../../src/core/board/board.ts";
import { cardStatuses, type Card } from "../../src/core/board/card.ts";
import type { LocalDate } from "../../src/core/calendar/local-date.ts";
import { actOutStory, onDay } from "./act-out-story.ts";
import type { Call, SeedBackend } from "./api-client.ts";
import { foundOrganization, type Founded } from "./found-organization.ts";
import { importPlan } from "./import-plan.ts";
import { tellReportStory } from "./report-story.ts";
import { organization, people, planFile } from "./seed-data.ts";
import { workStory, type StoryCard } from "./work-story.ts";

/** The day on which the coordinator imported the plan, two days after it was issued. */
const confirmedOn: LocalDate = "2026-01-16";

/** More than a quarter of the sample plan has in one column. */
const perColumn = 200;

async function allCards(coordinator: Call, organizationId: string): Promise<Card[]> {
  const ask = (quarter: LocalDate | null) =>
    coordinator<Board>("get_board", {
      organization_id: organizationId,
      quarter,
      plan_id: null,
      unit_id: null,
      mine: false,
      per_column: perColumn,
    });
  const { quarters } = await ask(null);
  const boards = await Promise.all(quarters.map(ask));
  return boards.flatMap((board) => cardStatuses.flatMap((status) => board.columns[status].cards));
}

/** Who of a unit works on its cards. */
function workersOf(unitId: string | undefined, unitIds: Map<string, string>): string[] {
  const workers = people.filter((person) => person.role === "staff" || person.role === "unit_head");
  return workers.filter((person) => unitId !== undefined && unitIds.get(person.unit ?? "") === unitId).map((person) => person.key);
}

function toStoryCard(card: Card, { unitIds }: Founded): StoryCard {
  const { id, number, quarter, dueOn, expectedCount } = card;
  return { id, number, quarter, dueOn, expectedCount, workers: workersOf(card.leadUnit?.id, unitIds) };
}

/** Fills an empty backend with a commune, its people, a plan and the work of the year until today. */
export async function seed(backend: SeedBackend): Promise<void> {
  const administrator = new pg.Client({ connectionString: backend.databaseUrl });
  await administrator.connect();
  try {
    const { rows } = await administrator.query<{ today: LocalDate | null; real: LocalDate }>(
      `select to_char(today, 'YYYY-MM-DD') as today, to_char(now() at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as real from private.clock`,
    );
    const today = rows[0]?.today ?? rows[0]?.real ?? confirmedOn;
    const founded = await foundOrganization(backend, administrator);
    const coordinator = founded.calls.get("coordinator");
    if (coordinator === undefined) throw new Error(`Nobody coordinates ${organization.name}`);

    await onDay(administrator, confirmedOn, () => importPlan(planFile, founded.organizationId, coordinator, confirmedOn));
    const cards = await allCards(coordinator, founded.organizationId);
    const versions = new Map(cards.map((card) => [card.id, card.version]));
    const story = workStory(
      cards.map((card) => toStoryCard(card, founded)),
      confirmedOn,
      today,
    );
    await actOutStory(story, founded.calls, versions, administrator);
    await tellReportStory(founded, administrator, today);
    await administrator.query("select private.set_moment(null), private.set_today($1)", [rows[0]?.today ?? null]);
    // As cron does every hour: what came due in the story stands in the inboxes.
    await administrator.query("select private.write_reminders()");
  } finally {
    await administrator.end();
  }
}
