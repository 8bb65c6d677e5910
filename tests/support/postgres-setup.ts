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

interface Shared {
  server: Promise<Postgres>;
  users: number;
}

/** One server for all the projects of a run; each project loads this module anew, so it is kept beside them. */
const place = globalThis as { dungHanPostgres?: Shared | undefined };

/** Starts a throwaway Postgres whose migrated template the tests clone; leaves nothing behind. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shared = (place.dungHanPostgres ??= { server: startServer(), users: 0 });
  shared.users += 1;
  const server = await shared.server;
  project.provide("postgresPort", server.port);
  project.provide("templateDatabase", templateDatabase);
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    place.dungHanPostgres = undefined;
    await server.stop();
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
