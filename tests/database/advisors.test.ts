import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, createTestDatabase } from "../support/database.ts";

let database: TestDatabase;
/** The advisors look at exposed schemas; a project of its own makes them look at the tables too, as if those were exposed. */
let project: string;

beforeAll(async () => {
  database = await createTestDatabase();
  project = mkdtempSync(join(tmpdir(), "advisors-"));
  mkdirSync(join(project, "supabase"));
  writeFileSync(join(project, "supabase/config.toml"), 'project_id = "advisors"\n[api]\nschemas = ["api", "app"]\n');
});
afterAll(async () => {
  rmSync(project, { recursive: true, force: true });
  await database.drop();
});

const command = join(import.meta.dirname, "../../node_modules/.bin/supabase");

/** What the Supabase CLI finds at level warning or error. */
async function advise(): Promise<unknown[]> {
  const target = [`--remote=${database.connectionString()}`, "--workdir", project];
  const args = ["db", "advisors", ...target, "--level", "warn", "--output-format", "json", "--yes"];
  const { stdout } = await promisify(execFile)(command, args, { env: { ...process.env, SUPABASE_TELEMETRY_DISABLED: "1" } });
  return (JSON.parse(stdout) as { results: unknown[] }).results;
}

test("the advisors of Supabase have nothing to warn of", async () => {
  expect(await advise()).toEqual([]);
}, 60_000);

test("they would have, if a table lay open", async () => {
  await database.pool.query("create table app.open_to_all (id int primary key); grant select on app.open_to_all to anon, authenticated");
  expect(JSON.stringify(await advise())).toContain("open_to_all");
}, 60_000);
