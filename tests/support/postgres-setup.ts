import type { TestProject } from "vitest/node";
import pg from "pg";
import { bootstrap, migrate } from "../../supabase/local/migrate.ts";
import { type Postgres, startPostgres } from "../../supabase/local/postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    postgresPort: number;
    templateDatabase: string;
  }
}

const templateDatabase = "dung_han_template";

/** One server for all the projects of a run that need one. */
let server: Promise<Postgres> | undefined;
let users = 0;

/** Starts a throwaway Postgres whose migrated template the tests clone; leaves nothing behind. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  server ??= startServer();
  users += 1;
  const running = await server;
  project.provide("postgresPort", running.port);
  project.provide("templateDatabase", templateDatabase);
  return async () => {
    users -= 1;
    if (users > 0) return;
    server = undefined;
    await running.stop();
  };
}

async function startServer(): Promise<Postgres> {
  const server = await startPostgres({ temporary: true });
  try {
    await bootstrap(server.connectionString());
    await migrate(server.connectionString("postgres"));
    await makeTemplate(server);
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Migrations know their database as `postgres`; its copy becomes the template, with pgTAP in it. */
async function makeTemplate(server: Postgres): Promise<void> {
  const maintenance = new pg.Client({ connectionString: server.connectionString("supabase_admin", "template1") });
  await maintenance.connect();
  await maintenance.query(`create database ${templateDatabase} template postgres owner postgres`);
  await maintenance.end();
  const template = new pg.Client({ connectionString: server.connectionString("supabase_admin", templateDatabase) });
  await template.connect();
  await template.query(`alter database ${templateDatabase} set search_path = "$user", public, extensions`);
  await template.query("create extension pgtap with schema extensions");
  await template.end();
}
