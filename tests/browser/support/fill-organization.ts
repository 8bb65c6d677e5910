import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type pg from "pg";
import { sampleTasks, type SampleTask } from "./sample-tasks.ts";

interface SeedOrganization {
  name: string;
  shortName: string;
  units: { key: string; name: string; shortName: string | null; parent: string | null }[];
}

interface SeedPerson {
  zaloUserId: string;
  name: string;
  role: string | null;
  unit: string | null;
}

const seedFolder = resolve(import.meta.dirname, "../../../supabase/seed");
const readSeed = (name: string): unknown => JSON.parse(readFileSync(resolve(seedFolder, name), "utf8"));

/** The day from which the sample tasks are seen. */
export const sampleToday = "2026-11-20";

/** Puts the seed's organization and people and a few cards into an empty database; answers the organization's id. */
export async function fillOrganization(pool: pg.Pool): Promise<string> {
  const { name, shortName, units } = readSeed("organization.json") as SeedOrganization;
  const organizationId = await insert(pool, "insert into app.organizations (name, short_name) values ($1, $2) returning id", [
    name,
    shortName,
  ]);
  const unitIds = new Map<string, string>();
  for (const unit of units) {
    const parent = unit.parent === null ? null : unitIds.get(unit.parent);
    const values = [organizationId, unit.name, unit.shortName, parent];
    const sql = "insert into app.units (organization_id, name, short_name, parent_id) values ($1, $2, $3, $4) returning id";
    unitIds.set(unit.key, await insert(pool, sql, values));
  }
  for (const person of readSeed("people.json") as SeedPerson[]) await addPerson(pool, organizationId, unitIds, person);
  await addPlan(pool, organizationId, unitIds, names(units));
  return organizationId;
}

const names = (units: SeedOrganization["units"]) => new Map(units.map((unit) => [unit.key, unit.name]));

async function insert(pool: pg.Pool, sql: string, values: unknown[]): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(sql, values);
  const id = rows[0]?.id;
  if (id === undefined) throw new Error(`Nothing came back: ${sql}`);
  return id;
}

async function addPerson(pool: pg.Pool, organizationId: string, unitIds: Map<string, string>, person: SeedPerson): Promise<void> {
  if (person.role === null) return;
  const id = await insert(pool, "insert into app.people (name) values ($1) returning id", [person.name]);
  await pool.query("insert into private.zalo_identities (person_id, app_user_id) values ($1, $2)", [id, person.zaloUserId]);
  await pool.query("insert into app.memberships (organization_id, person_id, unit_id, role) values ($1, $2, $3, $4)", [
    organizationId,
    id,
    person.unit === null ? null : unitIds.get(person.unit),
    person.role,
  ]);
}

async function addPlan(pool: pg.Pool, organizationId: string, unitIds: Map<string, string>, unitNames: Map<string, string>): Promise<void> {
  const planId = await insert(
    pool,
    `insert into app.plans (organization_id, document_number, issued_on, issuer, title, period_start, period_end, content_hash)
     values ($1, '12/KH-UBND', '2026-01-08', 'Ủy ban nhân dân xã Bình An', 'Kế hoạch truyền thông về chuyển đổi số năm 2026',
       '2026-01-01', '2026-12-31', repeat('a', 64)) returning id`,
    [organizationId],
  );
  for (const [position, task] of sampleTasks.entries()) {
    const taskId = await addTask(pool, organizationId, planId, position, task);
    const parts = [[task.lead, "lead"], ...task.supporting.map((key) => [key, "support"])] as const;
    for (const [place, [key, part]] of parts.entries()) {
      await pool.query(
        "insert into app.task_units (organization_id, task_id, unit_id, part, written_as, position) values ($1, $2, $3, $4, $5, $6)",
        [organizationId, taskId, unitIds.get(key ?? ""), part, unitNames.get(key ?? ""), place],
      );
    }
    await addCard(pool, organizationId, planId, taskId, task);
  }
}

function addTask(pool: pg.Pool, organizationId: string, planId: string, position: number, task: SampleTask): Promise<string> {
  return insert(
    pool,
    `insert into app.tasks (organization_id, plan_id, position, kind, section, title, time_text, time_certainty, starts_on, due_on, due_bound,
       frequency_text, frequency_count, frequency_per, product, source_text)
     values ($1, $2, $3, 'row', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) returning id`,
    [
      organizationId,
      planId,
      position,
      task.section,
      task.title,
      task.timeText,
      task.timeText === null ? "implied" : "written",
      task.startsOn,
      task.dueOn,
      task.timeText?.startsWith("Trước") ? "before" : "on_or_before",
      task.frequency?.text ?? null,
      task.frequency?.count ?? null,
      task.frequency?.per ?? null,
      task.product ?? null,
      task.sourceText,
    ],
  );
}

/** Only the card of the task's last quarter: the board is what is tested here, not how cards are made. */
async function addCard(pool: pg.Pool, organizationId: string, planId: string, taskId: string, task: SampleTask): Promise<void> {
  const cardId = await insert(
    pool,
    `insert into app.cards (organization_id, plan_id, task_id, quarter, due_on, expected_count, done_count)
     values ($1, $2, $3, app.quarter_of($4::date), $4::date, $5, $6) returning id`,
    [organizationId, planId, taskId, task.dueOn, task.frequency?.expected ?? null, task.frequency?.done ?? 0],
  );
  if (task.status !== "todo") await pool.query("update app.cards set status = $2 where id = $1", [cardId, task.status]);
}
