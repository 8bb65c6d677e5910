import { randomUUID } from "node:crypto";
import { startBackend } from "../../supabase/local/backend.ts";
import pg from "pg";
import { type BarLine, tellBars } from "./bars.ts";
import { benchToday, makeManyCards } from "./many-cards.ts";
import { measureAppearance } from "./pokes/appearance.ts";
import { measureCrowd } from "./pokes/crowd.ts";
import { measureTen } from "./pokes/ten-people.ts";
import type { PokeStage } from "./pokes/stage.ts";
import { mintSession } from "./sign-in.ts";

/** Poke and pull: how soon another person's move is seen, whether ten who move the same cards end the same, what a crowd costs. */
export async function benchPokes(): Promise<void> {
  const backend = await startBackend({ today: benchToday });
  const pool = new pg.Pool({ connectionString: backend.databaseUrl, max: 2 });
  pool.on("error", () => undefined);
  try {
    // About a hundred of them are in the current quarter.
    const organization = await makeManyCards(pool, 250);
    const stage: PokeStage = {
      backend,
      organization,
      async letIn() {
        const id = randomUUID();
        await pool.query("insert into app.people (id, name) values ($1, 'Người')", [id]);
        await pool.query("insert into app.memberships (organization_id, person_id, role) values ($1, $2, 'coordinator')", [
          organization.id,
          id,
        ]);
        return mintSession(backend, id);
      },
    };
    const lines: BarLine[] = [];
    lines.push(...(await measureAppearance(stage)));
    lines.push(...(await measureTen(stage, 0)), ...(await measureTen(stage, 0.3)));
    lines.push(...(await measureCrowd(stage)));
    tellBars("poke and pull", lines);
  } finally {
    await pool.end();
    await backend.stop();
  }
}
