import { randomUUID } from "node:crypto";
import type { SupabaseClient } from "@supabase/supabase-js";
import pg from "pg";
import { startBackend } from "../../supabase/local/backend.ts";
import { signIn } from "./sign-in.ts";

const units = 500;
const duties = 4;
/** Reports are written so many at a time. */
const atOnce = 40;
/** 2,000 presses come within a minute, whether or not those before are through. */
const everyMs = 60_000 / (units * duties);
/** The cutoff «trước ngày 15/11»: half of the reports come just before midnight, half just after. */
const before = "2026-11-14T23:59:59.9+07:00";
const after = "2026-11-15T00:00:00.0+07:00";

interface ToSubmit {
  request: string;
  client: SupabaseClient;
}

const one = async <T>(pool: pg.Pool, sql: string, values: unknown[] = []): Promise<T> =>
  Object.values((await pool.query<Record<string, T>>(sql, values)).rows[0] ?? {})[0] as T;

/** 2,000 reports from 500 units within the last minute before the cutoff, each with a file, some pressed twice. */
export async function benchStorm(): Promise<void> {
  const backend = await startBackend({ today: "2026-11-01" });
  const pool = new pg.Pool({ connectionString: backend.databaseUrl, max: 2 });
  pool.on("error", () => undefined); // the server may stop before the last connection has said goodbye
  try {
    const organization = await makeOrganization(pool);
    const waiting = await writeReports(pool, organization, (person) => signIn(backend, person));
    const half = waiting.length / 2;
    const times: number[] = [];
    for (const [moment, part] of [
      [before, waiting.slice(0, half)],
      [after, waiting.slice(half)],
    ] as const) {
      await pool.query("select private.set_moment($1)", [moment]);
      times.push(...(await submitAll(part)));
    }
    await tell(pool, organization, times);
  } finally {
    await pool.end();
    await backend.stop();
  }
}

async function makeOrganization(pool: pg.Pool): Promise<string> {
  const organization = await one<string>(pool, "insert into app.organizations (name, short_name) values ('Huyện', 'Huyện') returning id");
  await pool.query(
    `with u as (
       insert into app.units (organization_id, name) select $1, 'Xã ' || n from generate_series(1, $2) n returning id, name
     ), p as (insert into app.people (name) select 'Người ' || name from u returning id, name)
     insert into app.memberships (organization_id, person_id, role, unit_id)
     select $1, p.id, 'staff', u.id from u join p on p.name = 'Người ' || u.name`,
    [organization, units],
  );
  for (let n = 1; n <= duties; n++) {
    const duty = await one<string>(
      pool,
      `insert into app.report_duties (organization_id, title, cadence, cutoff_month, cutoff_day, bound, window_rule, starts_on)
       values ($1, 'Báo cáo ' || $2::int, 'yearly', -1, 15, 'before', 'decree', '2026-01-01') returning id`,
      [organization, n],
    );
    await pool.query(
      "insert into app.report_duty_units (organization_id, duty_id, unit_id) select $1, $2, id from app.units where organization_id = $1",
      [organization, duty],
    );
  }
  await pool.query("select private.make_report_requests()");
  await pool.query("vacuum analyze");
  return organization;
}

/** Writes each report and puts its file, the way before the press; answers what is left to press. */
async function writeReports(pool: pg.Pool, organization: string, enter: (person: string) => Promise<SupabaseClient>) {
  const { rows } = await pool.query<{ id: string; person: string }>(
    `select r.id, m.person_id as person from app.report_requests r join app.memberships m on m.unit_id = r.unit_id
     where r.organization_id = $1 order by r.duty_id, r.number`,
    [organization],
  );
  const clients = new Map<string, SupabaseClient>();
  for (const { person } of rows) if (!clients.has(person)) clients.set(person, await enter(person));
  const pdf = new TextEncoder().encode("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF");
  const waiting: ToSubmit[] = [];
  await inParallel(rows, async ({ id, person }) => {
    const client = clients.get(person);
    if (client === undefined) return;
    const api = client.schema("api");
    const file = randomUUID();
    await api
      .rpc("save_report_part", { report_request_id: id, part: "results", body: "Đã tổ chức hội thi.", expected_version: 0 })
      .throwOnError();
    const announced = { report_request_id: id, file_id: file, name: "bao-cao.pdf", content_type: "application/pdf", size: pdf.length };
    await api.rpc("add_report_file", announced).throwOnError();
    const put = await client.storage
      .from("report-files")
      .upload(`${organization}/${id}/${file}.pdf`, pdf, { contentType: "application/pdf" });
    if (put.error) throw put.error;
    waiting.push({ request: id, client });
  });
  // What check-report-file says of each; it is a function of its own and not part of the press.
  await pool.query("update app.report_files set checked_at = now()");
  return waiting;
}

/** Presses «Nộp báo cáo», one after the other in the rhythm of the storm; every tenth person presses twice at once. */
async function submitAll(waiting: readonly ToSubmit[]): Promise<number[]> {
  const begun = performance.now();
  const presses = waiting.map(async ({ request, client }, index) => {
    await new Promise((resolve) => setTimeout(resolve, begun + index * everyMs - performance.now()));
    const args = { report_request_id: request, submission_id: randomUUID(), expected_draft_version: 2 };
    const pressed = performance.now();
    const press = () => client.schema("api").rpc("submit_report", args).throwOnError();
    await Promise.all(index % 10 === 0 ? [press(), press()] : [press()]);
    return performance.now() - pressed;
  });
  return Promise.all(presses);
}

async function inParallel<T>(items: readonly T[], work: (item: T, index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < items.length; index = next++) await work(items[index] as T, index);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

async function tell(pool: pg.Pool, organization: string, times: number[]): Promise<void> {
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? NaN).toFixed(0);
  const count = (what: string) => one<number>(pool, `select count(*)::int from ${what}`, [organization]);
  const submissions = "app.report_submissions where organization_id = $1";
  console.log(
    `submit_report, ${units * duties} within a minute from ${units} units: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms (at most 500), worst ${at(0.9999)} ms`,
  );
  console.log(
    `reports handed in      ${await count(submissions)} of ${units * duties}; with their file ${await count("app.report_submission_files where organization_id = $1")}`,
  );
  console.log(`handed in twice        ${await count(`(select request_id from ${submissions} group by 1 having count(*) > 1) twice`)} (0)`);
  console.log(`on time at 23:59:59.9  ${await count(`${submissions} and days_late = 0`)} of ${(units * duties) / 2}`);
  console.log(`late at 00:00:00.0     ${await count(`${submissions} and days_late = 1`)} of ${(units * duties) / 2}`);
}
