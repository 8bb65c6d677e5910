/**
 * Starts everything on this machine: Postgres, the Supabase services, the Zalo simulator and the Mini App.
 * `--reset` begins with empty data, `--backend-only` leaves the Mini App out, `--no-seed` founds no sample commune,
 * `--data FOLDER` keeps the data elsewhere.
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import pg from "pg";
import { createServer } from "vite";
import { type Backend, startBackend } from "../supabase/local/backend.ts";
import { findFreePort } from "../supabase/local/free-port.ts";
import { forgetData, forgetHalfStory, seedMarked } from "../supabase/local/half-story.ts";
import { defaultDataFolder, isInUse } from "../supabase/local/postgres.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const usualPorts = { app: 5173, gateway: 54321, zalo: 54320 };
/** Where the Mini App's SDK takes a browser for one; on 127.0.0.1 it would not. */
const appHost = "localhost";

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

/** Serves the Mini App and the simulator page; answers how to stop it. */
async function startApp(backend: Backend, port: number): Promise<() => Promise<void>> {
  process.env.VITE_SUPABASE_URL = backend.url;
  process.env.VITE_SUPABASE_PUBLISHABLE_KEY = backend.publishableKey;
  process.env.VITE_ZALO_SIMULATOR_URL = backend.zaloSimulatorUrl;
  const vite = await createServer({
    root,
    logLevel: "warn",
    server: {
      host: appHost,
      port,
      strictPort: true,
      // The data folder holds keys and a database at work: neither to be served nor to be watched.
      fs: { deny: [".env", ".env.*", "*.{crt,pem}", "**/.git/**", "**/.data/**"] },
      watch: { ignored: ["**/.data/**"] },
    },
  });
  await vite.listen();
  return () => vite.close();
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
  const appPort = await findFreePort(usualPorts.app, appHost);
  const backend = await startBackend({
    dataFolder: options.data,
    port: await findFreePort(usualPorts.gateway),
    zaloPort: await findFreePort(usualPorts.zalo),
    allowedOrigins: [`http://${appHost}:${appPort}`],
    watch: true,
  });
  steps.push(() => backend.stop());
  if (options["no-seed"] !== true) await seedIfEmpty(backend, options.data);
  if (options["backend-only"] !== true) steps.push(await startApp(backend, appPort));

  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`\nĐúng Hạn đã sẵn sàng sau ${seconds} giây (ready in ${seconds} s). Ctrl-C để dừng (to stop).`);
  if (options["backend-only"] !== true) {
    console.log(`  Mở trong trình duyệt (open): http://${appHost}:${appPort}/supabase/local/simulator/index.html`);
  }
  console.log(`  Supabase: ${backend.url}   Zalo: ${backend.zaloSimulatorUrl}   Postgres: ${backend.databaseUrl}`);
} catch (error) {
  // What failed while we were told to stop failed because of that.
  if (!stopping) {
    console.error(error instanceof Error ? error.message : error);
    await stop(1);
  }
}
