import { type ChildProcess, execFileSync, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SignJWT, importJWK } from "jose";
import pg from "pg";
import type { BackendStarted, MemoryUsed } from "../../supabase/local/backend-process.ts";

const script = fileURLToPath(new URL("../../supabase/local/backend-process.ts", import.meta.url));
const requests = 10_000;
const warmUp = 2_000;
/** A leak of 100 bytes a request would pass it; the noise of a collected heap does not. */
const allowedGrowthMb = 2;

const megabytes = (bytes: number): number => bytes / 1024 / 1024;
const show = (name: string, value: number): void => console.log(`${name.padEnd(42)} ${value.toFixed(1).padStart(7)} MB`);

/** Memory that a process has for itself, shared pages divided among their users; where there is no /proc, its resident set. */
function memoryOf(pid: number): number {
  if (process.platform !== "linux") return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024;
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) / 1024;
}

/** A process and all that it started, by /proc; elsewhere the process alone. */
function family(pid: number): number[] {
  if (process.platform !== "linux") return [pid];
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").split(" ").filter(Boolean).map(Number),
  );
  return [pid, ...children.flatMap(family)];
}

const sum = (pids: number[]): number => pids.reduce((total, pid) => total + memoryOf(pid), 0);

function nextMessage<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once("message", (message) => resolve(message as T));
    child.once("exit", () => reject(new Error("The backend ended.")));
  });
}

async function heapOf(child: ChildProcess): Promise<number> {
  const answer = nextMessage<MemoryUsed>(child);
  child.send("measure");
  return (await answer).heap;
}

/** Makes a person and answers their token: a refusal would cost the gateway less than an answer. */
async function signIn({ backend }: BackendStarted): Promise<string> {
  const person = randomUUID();
  const client = new pg.Client({ connectionString: backend.databaseUrl });
  await client.connect();
  await client.query("insert into app.people (id, name) values ($1, $2)", [person, "Người đo"]).finally(() => client.end());
  return new SignJWT({ role: "authenticated" })
    .setProtectedHeader({ alg: "ES256", kid: backend.signingKey.kid ?? "" })
    .setSubject(person)
    .setAudience("authenticated")
    .setExpirationTime("1h")
    .sign(await importJWK(backend.signingKey, "ES256"));
}

/** Calls the API as somebody signed in, eight calls at a time. */
async function callOften({ backend }: BackendStarted, token: string, times: number): Promise<void> {
  const headers = {
    apikey: backend.publishableKey,
    authorization: `Bearer ${token}`,
    "content-type": "application/json",
    "content-profile": "api",
  };
  let left = times;
  const worker = async (): Promise<void> => {
    while (left-- > 0) {
      const response = await fetch(`${backend.url}/rest/v1/rpc/get_session`, { method: "POST", headers, body: "{}" });
      const answer = await response.text();
      if (!response.ok) throw new Error(`The gateway answered ${response.status}: ${answer}`);
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}

/** Prints what the embedded backend holds when idle, and that the gateway does not grow with the requests. */
export async function benchMemory(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "dung-han-memory-"));
  const child = fork(script, [folder], { execArgv: ["--expose-gc", "--import", "tsx"] });
  try {
    const started = await nextMessage<BackendStarted>(child);
    const gateway = child.pid ?? 0;
    await heapOf(child);
    const [postgresMb, gatewayMb, functionsMb] = [sum(family(started.postgresPid)), memoryOf(gateway), sum(started.functionPids)];
    show("Postgres, idle", postgresMb);
    show("gateway with Zalo simulator, idle", gatewayMb);
    show("edge functions (one Deno), idle", functionsMb);
    show("together", postgresMb + gatewayMb + functionsMb);

    const token = await signIn(started);
    await callOften(started, token, warmUp);
    const before = await heapOf(child);
    await callOften(started, token, requests);
    const grown = megabytes((await heapOf(child)) - before);
    show(`gateway's heap after ${warmUp} calls`, megabytes(before));
    show(`its growth over ${requests} more`, grown);
    show("gateway afterwards", memoryOf(gateway));
    if (grown > allowedGrowthMb) {
      console.error(`The gateway grew by more than ${allowedGrowthMb} MB.`);
      process.exitCode = 1;
    }
  } finally {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}
