import pg from "pg";
import { startBackend } from "../../supabase/local/backend.ts";
import { killDeliverers } from "./kill-deliverers.ts";

const runs = 100;

/** A hundred deliverers killed at random moments: nothing is lost, nothing doubled, and what nobody knows is called unknown. */
export async function benchKills(): Promise<void> {
  const backend = await startBackend();
  const pool = new pg.Pool({ connectionString: backend.databaseUrl, max: 1 });
  try {
    await pool.query("select private.found_organization('UBND xã Bình An', 'UBND xã Bình An', 'Văn phòng')");
    await backend.connectOfficialAccount();
    const report = await killDeliverers(backend, runs);
    console.log(`${runs} runs, ${report.kills} processes killed, ${report.messages} messages`);
    console.log(`lost ${report.lost}, doubled ${report.doubled}`);
    console.log(`unknown ${report.unknown}, of which ${report.unknownArrived} had arrived`);
  } finally {
    await pool.end();
    await backend.stop();
  }
}
