import pg from "pg";
import { type Backend, startBackend } from "../../supabase/local/backend.ts";
import { type BenchOrganization, benchToday, makeManyCards } from "./many-cards.ts";

/** How many cards the organizations have. */
export const benchSizes = [1_000, 10_000, 100_000] as const;

/** A backend with one organization of each size; made once for all parts of a run. */
export interface LargeBackend {
  backend: Backend;
  /** As the superuser. */
  pool: pg.Pool;
  organizations: BenchOrganization[];
}

let opened: Promise<LargeBackend> | undefined;

/** The large backend of this run; the first who asks waits until it is filled. */
export function openLargeBackend(): Promise<LargeBackend> {
  opened ??= make();
  return opened;
}

/** The organization of a size. */
export function organizationOf({ organizations }: LargeBackend, size: number): BenchOrganization {
  const found = organizations.find(({ cards }) => cards === size);
  if (found === undefined) throw new Error(`No organization has ${size} cards`);
  return found;
}

/** Stops it, if anybody has opened it. */
export async function closeLargeBackend(): Promise<void> {
  const large = await opened;
  opened = undefined;
  if (large === undefined) return;
  await large.pool.end();
  await large.backend.stop();
}

async function make(): Promise<LargeBackend> {
  const backend = await startBackend({ today: benchToday });
  const pool = new pg.Pool({ connectionString: backend.databaseUrl, max: 4 });
  // The server may stop before the last connection has said goodbye.
  pool.on("error", () => undefined);
  const begun = performance.now();
  const organizations: BenchOrganization[] = [];
  for (const size of benchSizes) organizations.push(await makeManyCards(pool, size));
  await pool.query("vacuum analyze");
  console.log(`(${benchSizes.join(", ")} cards made in ${((performance.now() - begun) / 1000).toFixed(0)} s)`);
  return { backend, pool, organizations };
}
