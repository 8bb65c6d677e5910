/**
 * A backend in a process of its own, for tests and measurements: `backend-process.ts DATA_FOLDER`.
 * It sends its addresses and its processes to the parent, answers each message with its own memory, and ends on SIGTERM.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Backend, startBackend } from "./backend.ts";

/** The first message to the parent. */
export interface BackendStarted {
  backend: Pick<Backend, "url" | "publishableKey" | "zaloSimulatorUrl" | "signingKey" | "databaseUrl">;
  postgresPid: number;
  functionPids: number[];
}

/** The answer to any message: what is in use after a collection of garbage, in bytes. */
export interface MemoryUsed {
  heap: number;
}

const [folder = ""] = process.argv.slice(2);
const backend = await startBackend({ dataFolder: folder });
process.on("SIGTERM", () => void backend.stop().then(() => process.exit(0)));

// The first call starts the function's process, whatever it answers.
await fetch(`${backend.url}/functions/v1/zalo-session`, { method: "POST", body: "{}" });

const started: BackendStarted = {
  backend,
  postgresPid: Number(readFileSync(join(folder, "database/postmaster.pid"), "utf8").split("\n")[0]),
  functionPids: backend.functionPids(),
};
process.on("message", () => {
  globalThis.gc?.();
  process.send?.({ heap: process.memoryUsage().heapUsed } satisfies MemoryUsed);
});
process.send?.(started);
