import { type ChildProcess, fork } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { BackendStarted } from "../../supabase/local/backend-process.ts";
import { startBackend } from "../../supabase/local/backend.ts";
import { listenOn } from "../../supabase/local/listen-on.ts";
import { isInUse, startPostgres } from "../../supabase/local/postgres.ts";
import { withClient } from "../../supabase/local/with-client.ts";
import { mintToken, connect } from "../support/clients.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dung-han-lifecycle-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Runs the backend in a process of its own, with one edge function, and answers what it started. */
async function startElsewhere(): Promise<{ child: ChildProcess; postgresPid: number; pids: number[] }> {
  const script = join(import.meta.dirname, "../../supabase/local/backend-process.ts");
  const child = fork(script, [folder], { execArgv: ["--import", "tsx"] });
  const started = await new Promise<BackendStarted>((resolve, reject) => {
    child.once("message", (message) => resolve(message as BackendStarted));
    child.once("exit", () => reject(new Error("The backend did not start.")));
  });
  return { child, postgresPid: started.postgresPid, pids: [started.postgresPid, ...started.functionPids] };
}

describe("a backend", () => {
  it("keeps its data, files and keys from start to start", { timeout: 60_000 }, async () => {
    const first = await startBackend({ dataFolder: folder, today: "2026-11-20" });
    await first.stop();
    const second = await startBackend({ dataFolder: folder });
    try {
      expect(second.publishableKey).toBe(first.publishableKey);
      const token = await mintToken(first, "6d2b2a54-7f0a-4a55-a7f6-7c0f6e1d0a01");
      const { error } = await connect(second, token).schema("api").rpc("get_session");
      expect(error?.code ?? "").not.toMatch(/^PGRST3/);
      const clock = await fetch(`${second.zaloSimulatorUrl}/simulator/clock`);
      expect(await clock.json()).toMatchObject({ today: "2026-11-20" });
    } finally {
      await second.stop();
    }
  });

  it.each(["SIGTERM", "SIGKILL"] as const)("leaves no process when its own gets %s", { timeout: 60_000 }, async (signal) => {
    const { child, pids } = await startElsewhere();
    expect(pids.length).toBe(2);
    for (const pid of pids) expect(isAlive(pid)).toBe(true);
    child.kill(signal);
    await vi.waitFor(() => expect(pids.filter(isAlive)).toEqual([]), { timeout: 15_000, interval: 50 });
  });
});

describe("Postgres", () => {
  it("refuses a folder that another one uses, in a plain sentence", { timeout: 60_000 }, async () => {
    expect(await isInUse(folder)).toBe(false);
    const first = await startPostgres({ dataFolder: folder });
    expect(await isInUse(folder)).toBe(true);
    await expect(startPostgres({ dataFolder: folder })).rejects.toThrow("already running");
    await first.stop();
    expect(await isInUse(folder)).toBe(false);
    expect(existsSync(join(folder, "database/postmaster.pid"))).toBe(false);
  });

  it("takes another port where the wanted one is taken", { timeout: 60_000 }, async () => {
    const other = createServer();
    const port = await listenOn(other, 0);
    const postgres = await startPostgres({ temporary: true, port });
    expect(postgres.port).not.toBe(port);
    await withClient(postgres.connectionString(), (client) => client.query("select 1"));
    await postgres.stop();
    other.close();
  });

  it("starts again after a crash", { timeout: 60_000 }, async () => {
    const { child, postgresPid, pids } = await startElsewhere();
    process.kill(postgresPid, "SIGKILL");
    await vi.waitFor(() => expect(isAlive(postgresPid)).toBe(false), { timeout: 15_000, interval: 50 });
    child.kill("SIGKILL");
    await vi.waitFor(() => expect(pids.filter(isAlive)).toEqual([]), { timeout: 15_000, interval: 50 });
    expect(existsSync(join(folder, "database/postmaster.pid"))).toBe(true);
    expect(await isInUse(folder)).toBe(false);
    const again = await startPostgres({ dataFolder: folder });
    await again.stop();
  });
});
