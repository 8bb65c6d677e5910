/**
 * Starts everything on this machine: Postgres, the Supabase services, the Zalo simulator and the Mini App.
 * `--reset` begins with empty data, `--backend-only` leaves the Mini App out, `--no-seed` founds no sample commune,
 * `--data FOLDER` keeps the data elsewhere.
 */
import { parseArgs } from "node:util";
import pg from "pg";
import { type Backend, startBackend } from "../supabase/local/backend.ts";
import { forgetData, forgetHalfStory, seedMarked } from "../supabase/local/half-story.ts";
import { defaultDataFolder, isInUse } from "../supabase/local/postgres.ts";
import { holdAppAddress } from "./serve-app.ts";

const usualPorts = { app: 5173, gateway: 54321, zalo: 54320 };

function readOptions() {
  const flag = { type: "boolean" } as const;
  const options = { reset: flag, "backend-only": flag, "no-seed": flag, data: { type: "string", default: defaultDataFolder } } as const;
  try {
    return parseArgs({ options }).values;
  } catch {
    return stopWith("Cách dùng (usage): npm start -- [--reset] [--backend-only] [--no-seed] [--data FOLDER]");
  }
}

/** One plain sentence, and no stack trace, for what a person can put right. */
function stopWith(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

async function isEmpty(databaseUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query("select 1 from app.organizations limit 1")).rowCount === 0;
  } finally {
    await client.end();
  }
}

async function seedIfEmpty(backend: Backend, dataFolder: string): Promise<void> {
  if (!(await isEmpty(backend.databaseUrl))) return;
  console.log("Đang lập dữ liệu mẫu (founding the sample commune)…");
  const { seed } = await import("../supabase/seed/seed.ts");
  await seedMarked(dataFolder, () => seed(backend));
}

const started = performance.now();
const options = readOptions();
const steps: (() => Promise<void>)[] = [];
let stopping = false;

async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  for (const step of steps.reverse()) await step().catch((error: unknown) => console.error(error));
  process.exit(code);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop(0));

if (options.reset) {
  if (await isInUse(options.data))
    stopWith("Đúng Hạn đang chạy; hãy dừng lại (Ctrl-C) trước khi làm lại từ đầu. (Stop the running one first.)");
  forgetData(options.data);
} else if (await forgetHalfStory(options.data)) {
  console.log("Lần trước dừng khi chưa lập xong dữ liệu mẫu; bắt đầu lại từ đầu. (The last start ended while seeding; beginning anew.)");
}

try {
  const app = await holdAppAddress(usualPorts.app);
  steps.push(() => app.stop());
  const backend = await startBackend({
    dataFolder: options.data,
    port: usualPorts.gateway,
    zaloPort: usualPorts.zalo,
    allowedOrigins: [app.url],
    watch: true,
  });
  steps.push(() => backend.stop());
  if (options["no-seed"] !== true) await seedIfEmpty(backend, options.data);
  await backend.connectOfficialAccount();
  if (options["backend-only"] !== true) await app.serveSources(backend, { watch: true });

  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`\nĐúng Hạn đã sẵn sàng sau ${seconds} giây (ready in ${seconds} s). Ctrl-C để dừng (to stop).`);
  if (options["backend-only"] !== true) {
    console.log(`  Mở trong trình duyệt (open): ${app.url}/supabase/local/simulator/index.html`);
  }
  console.log(`  Supabase: ${backend.url}   Zalo: ${backend.zaloSimulatorUrl}   Postgres: ${backend.databaseUrl}`);
} catch (error) {
  // What failed while we were told to stop failed because of that.
  if (!stopping) {
    console.error(error instanceof Error ? error.message : error);
    await stop(1);
  }
}
