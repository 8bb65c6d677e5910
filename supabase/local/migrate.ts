import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import pg from "pg";
import { withClient } from "./with-client.ts";

export const migrationsFolder = resolve(import.meta.dirname, "../migrations");

const journal = `
  create schema if not exists supabase_migrations;
  create table if not exists supabase_migrations.schema_migrations (version text primary key, statements text[], name text);
`;

/** Gives a new database what a hosted project starts with. `connectionString` is the superuser's. */
export async function bootstrap(connectionString: string): Promise<void> {
  await withClient(connectionString, async (client) => {
    const done = await client.query("select 1 from pg_namespace where nspname = 'realtime'");
    if (done.rowCount) return;
    await client.query("begin");
    await client.query(readFileSync(join(import.meta.dirname, "bootstrap.sql"), "utf8"));
    await client.query("commit");
  });
}

/**
 * Applies the migrations that the database has not seen, in order, each in a transaction of its own.
 * They are recorded as the Supabase CLI records them. Answers their names.
 */
export async function migrate(connectionString: string, folder = migrationsFolder): Promise<string[]> {
  return withClient(connectionString, async (client) => {
    await client.query("select pg_advisory_lock(hashtext('migrate'))");
    await client.query(journal);
    const { rows } = await client.query<Applied>("select version, statements from supabase_migrations.schema_migrations");
    const applied = new Map(rows.map((row) => [row.version, row.statements?.join("\n")]));
    const files = readdirSync(folder).filter((file) => /^\d+_.+\.sql$/.test(file));
    const changed = files.filter((file) => ![undefined, read(folder, file)].includes(applied.get(versionOf(file))));
    if (changed.length > 0)
      console.warn(`Changed since they were applied to this data: ${changed.join(", ")}. Begin anew to have them: npm start -- --reset`);
    const fresh = files.sort().filter((file) => !applied.has(versionOf(file)));
    for (const file of fresh) await apply(client, folder, file);
    return fresh;
  });
}

interface Applied {
  version: string;
  statements: string[] | null;
}

const read = (folder: string, file: string) => readFileSync(join(folder, file), "utf8");
const versionOf = (file: string) => file.slice(0, file.indexOf("_"));

async function apply(client: pg.Client, folder: string, file: string): Promise<void> {
  const sql = read(folder, file);
  try {
    await client.query("begin");
    await client.query(sql);
    const name = file.slice(file.indexOf("_") + 1, -".sql".length);
    await client.query("insert into supabase_migrations.schema_migrations (version, name, statements) values ($1, $2, $3)", [
      versionOf(file),
      name,
      [sql],
    ]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Error(`Migration ${file}: ${describe(error, sql)}`, { cause: error });
  }
}

/** The message, with the line where Postgres saw the fault. */
function describe(error: unknown, sql: string): string {
  if (!(error instanceof pg.DatabaseError)) return String(error);
  const line = error.position ? ` (line ${sql.slice(0, Number(error.position)).split("\n").length})` : "";
  return [`${error.message}${line}`, error.detail, error.hint, error.where].filter(Boolean).join("\n");
}
