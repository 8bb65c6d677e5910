import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, createTestDatabase } from "../support/database.ts";

/* What must hold for every table and function, also those of migrations to come. */

let database: TestDatabase;
beforeAll(async () => void (database = await createTestDatabase()));
afterAll(() => database.drop());

const names = async (sql: string): Promise<string[]> => (await database.pool.query<{ name: string }>(sql)).rows.map((row) => row.name);

/** Verbs for which no policy exists because only triggers, the system or nobody writes there. */
const closed = [
  "activities delete",
  "activities insert",
  "activities update",
  "card_assignees update",
  "card_counts delete",
  "card_counts insert",
  "card_counts update",
  "card_files delete",
  "card_units delete",
  "card_units insert",
  "card_units update",
  "cards delete",
  "check_ins delete",
  "check_ins update",
  "comments delete",
  "comments update",
  "consolidations delete",
  "expected_members update",
  "extensions delete",
  "invitations delete",
  "memberships delete",
  "memberships insert",
  "muted_kinds update",
  "notification_settings delete",
  "notification_settings insert",
  "nudged_cards delete",
  "nudged_cards insert",
  "nudged_cards update",
  "nudges delete",
  "nudges insert",
  "nudges update",
  "organization_versions delete",
  "organization_versions insert",
  "organization_versions update",
  "organizations delete",
  "organizations insert",
  "organizations update",
  "people delete",
  "people insert",
  "people update",
  "plan_targets delete",
  "plan_targets insert",
  "plan_targets update",
  "plans delete",
  "report_activities delete",
  "report_activities insert",
  "report_activities update",
  "report_draft_parts delete",
  "report_drafts delete",
  "report_duties delete",
  "report_duty_groups update",
  "report_duty_units update",
  "report_figures delete",
  "report_files delete",
  "report_requests delete",
  "report_requests insert",
  "report_submission_files delete",
  "report_submission_files insert",
  "report_submission_files update",
  "report_submissions delete",
  "report_submissions update",
  "reporting_periods delete",
  "reporting_periods insert",
  "reporting_periods update",
  "target_readings delete",
  "target_readings update",
  "tasks delete",
  "unit_aliases update",
  "unit_card_counts delete",
  "unit_card_counts insert",
  "unit_card_counts update",
  "unit_group_members update",
  "unit_groups delete",
  "units delete",
  "working_day_exceptions update",
];

test("every table in app has row level security, and a policy for each verb or is listed as closed", async () => {
  expect(
    await names("select relname as name from pg_class where relnamespace = 'app'::regnamespace and relkind = 'r' and not relrowsecurity"),
  ).toEqual([]);
  const open = await names(`
    select c.relname || ' ' || v.verb as name
    from pg_class c cross join (values ('select', 'r'), ('insert', 'a'), ('update', 'w'), ('delete', 'd')) v (verb, letter)
    where c.relnamespace = 'app'::regnamespace and c.relkind = 'r'
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polcmd::text = v.letter)`);
  expect(open.sort()).toEqual([...closed].sort());
});

test("policies are for one verb, to authenticated, one for each table and verb, and updates check both ways", async () => {
  expect(await names("select polname as name from pg_policy where polcmd = '*'")).toEqual([]);
  expect(await names("select polname as name from pg_policy where polroles <> array['authenticated'::regrole::oid]")).toEqual([]);
  expect(await names("select polname as name from pg_policy where polcmd = 'w' and (polqual is null or polwithcheck is null)")).toEqual([]);
  expect(await names("select polrelid::regclass::text as name from pg_policy group by polrelid, polcmd having count(*) > 1")).toEqual([]);
});

test("a verb is granted only where a policy allows it", async () => {
  expect(
    await names(`
      select c.relname || ' ' || v.verb as name
      from pg_class c cross join (values ('insert', 'a'), ('update', 'w'), ('delete', 'd'), ('select', 'r')) v (verb, letter)
      where c.relnamespace = 'app'::regnamespace and c.relkind = 'r'
        and (has_table_privilege('authenticated', c.oid, v.verb) or v.verb <> 'delete' and has_any_column_privilege('authenticated', c.oid, v.verb))
        and not exists (select from pg_policy p where p.polrelid = c.oid and p.polcmd::text = v.letter)`),
  ).toEqual([]);
});

test("functions with their owner's rights live in private alone; every function has an empty search path", async () => {
  const ours = "pronamespace in ('app'::regnamespace, 'api'::regnamespace, 'private'::regnamespace)";
  expect(
    await names(
      `select oid::regprocedure::text as name from pg_proc where ${ours} and prosecdef and pronamespace <> 'private'::regnamespace`,
    ),
  ).toEqual([]);
  expect(
    await names(
      `select oid::regprocedure::text as name from pg_proc where ${ours} and prokind = 'f' and not coalesce(proconfig @> array['search_path=""'], false)`,
    ),
  ).toEqual([]);
});

test("nobody executes anything; the service executes what functions ask for alone", async () => {
  const executable = (role: string) =>
    names(`
      select p.oid::regproc::text as name from pg_proc p
      where p.pronamespace in ('app'::regnamespace, 'api'::regnamespace, 'private'::regnamespace)
        and has_function_privilege('${role}', p.oid, 'execute') order by 1`);
  expect(await executable("anon")).toEqual([]);
  expect(await executable("service_role")).toEqual([
    "api.begin_chat_job",
    "api.begin_delivery",
    "api.begin_token_refresh",
    "api.claim_chat_event",
    "api.claim_deliveries",
    "api.count_sign_in",
    "api.fail_chat_event",
    "api.fail_token_refresh",
    "api.finish_card_file_check",
    "api.finish_chat_event",
    "api.finish_delivery",
    "api.finish_official_account_entry",
    "api.finish_report_file_check",
    "api.finish_token_refresh",
    "api.forget_swept_files",
    "api.get_official_account",
    "api.keep_shared_phone",
    "api.list_files_to_sweep",
    "api.note_delivery_run",
    "api.read_deadline_calendar",
    "api.record_chat_event",
    "api.revoke_consent",
    "api.sign_in_person",
    "app.today",
    "private.begin_delivery",
    "private.begin_token_refresh",
    "private.claim_chat_event",
    "private.claim_deliveries",
    "private.count_attempt",
    "private.fail_chat_event",
    "private.fail_token_refresh",
    "private.finish_card_file_check",
    "private.finish_chat_event",
    "private.finish_delivery",
    "private.finish_official_account_entry",
    "private.finish_report_file_check",
    "private.finish_token_refresh",
    "private.forget_swept_files",
    "private.get_official_account",
    "private.is_working_day",
    "private.keep_shared_phone",
    "private.list_files_to_sweep",
    "private.note_good_run",
    "private.read_deadline_calendar",
    "private.record_chat_event",
    "private.require_job",
    "private.revoke_consent",
    "private.sign_in_person",
    "private.today",
    "private.working_day_after",
    "private.working_day_on_or_before",
    "private.working_days",
  ]);
});

test("nobody and the service touch no table; nobody enters app or private", async () => {
  for (const role of ["anon", "service_role"]) {
    expect(
      await names(`
        select c.oid::regclass::text as name from pg_class c
        where c.relnamespace in ('app'::regnamespace, 'private'::regnamespace) and c.relkind in ('r', 'v')
          and has_table_privilege('${role}', c.oid, 'select, insert, update, delete')`),
    ).toEqual([]);
  }
  expect(
    await names(
      "select nspname as name from pg_namespace where nspname in ('app', 'private', 'api') and has_schema_privilege('anon', oid, 'usage')",
    ),
  ).toEqual([]);
});

test("the tables of private are closed to everybody", async () => {
  expect(
    await names(`
      select c.relname as name from pg_class c
      where c.relnamespace = 'private'::regnamespace and c.relkind = 'r' and has_any_column_privilege('authenticated', c.oid, 'select, insert, update')`),
  ).toEqual([]);
});

test("schema api holds functions alone, all with their caller's rights", async () => {
  expect(await names("select relname as name from pg_class where relnamespace = 'api'::regnamespace")).toEqual([]);
  expect(await names("select proname as name from pg_proc where pronamespace = 'api'::regnamespace and prosecdef")).toEqual([]);
});

test("views keep to the policies of whoever asks", async () => {
  expect(
    await names(
      "select relname as name from pg_class where relnamespace = 'app'::regnamespace and relkind = 'v' and not coalesce(reloptions @> array['security_invoker=true'], false)",
    ),
  ).toEqual([]);
});

test("every foreign key is indexed", async () => {
  expect(
    await names(`
      select f.conrelid::regclass || ' ' || f.conname as name from pg_constraint f
      where f.contype = 'f' and f.connamespace in ('app'::regnamespace, 'private'::regnamespace)
        and not exists (
          select from pg_index i
          where i.indrelid = f.conrelid and i.indpred is null
            and (select array_agg(k) from unnest((i.indkey::int2[])[0:cardinality(f.conkey) - 1]) k) @> f.conkey::int2[]
        )`),
  ).toEqual([]);
});

test("every column that a policy of a table reads is indexed", async () => {
  expect(
    await names(`
      select distinct c.relname || '.' || a.attname as name
      from pg_policy p
      join pg_class c on c.oid = p.polrelid and c.relnamespace = 'app'::regnamespace
      join pg_depend d on d.classid = 'pg_policy'::regclass and d.objid = p.oid and d.refclassid = 'pg_class'::regclass
        and d.refobjid = c.oid and d.refobjsubid > 0
      join pg_attribute a on a.attrelid = c.oid and a.attnum = d.refobjsubid
      where a.attname not in ('archived_at', 'confirmed_at', 'is_name', 'expected_count', 'created_by', 'withdrawn_at')
        and not exists (select from pg_index i where i.indrelid = c.oid and i.indkey[0] = a.attnum)
        -- reached through the organization, which every one of these is narrowed by
        and not (a.attname in ('card_id', 'person_id', 'task_id') and exists (
          select from pg_index i where i.indrelid = c.oid and a.attnum = any (i.indkey::int2[])))`),
  ).toEqual([]);
});

test("every table says what it is for", async () => {
  expect(
    await names(`
      select oid::regclass::text as name from pg_class
      where relnamespace in ('app'::regnamespace, 'private'::regnamespace) and relkind in ('r', 'v') and obj_description(oid, 'pg_class') is null`),
  ).toEqual([]);
});

test("no client is let into realtime or storage further than its policies", async () => {
  expect(await names("select polname as name from pg_policy where polrelid = 'realtime.messages'::regclass")).toEqual([
    "members hear the pokes of their organization",
  ]);
  expect(await names("select polcmd::text as name from pg_policy where polrelid = 'storage.objects'::regclass order by 1")).toEqual([
    "a",
    "r",
  ]);
});
