import { randomUUID } from "node:crypto";
import pg from "pg";
import type { Backend } from "../../supabase/local/backend.ts";
import type { Faults } from "../../supabase/local/zalo/faults.ts";
import { oaUserIdOf } from "../../supabase/local/zalo/ids.ts";

export interface KillReport {
  messages: number;
  kills: number;
  /** Messages that reached nobody although the product says they did, or that it has forgotten. */
  lost: number;
  /** Messages that were sent again although Zalo had told that it took them. */
  doubled: number;
  /** Messages of which the product says that it does not know. */
  unknown: number;
  /** Of these, how many arrived. */
  unknownArrived: number;
}

/** What goes wrong at Zalo, one after the other; a third of the calls are met. */
const troubles: Partial<Faults>[] = [
  {},
  { answersLost: true },
  { tooManyRequests: true },
  { messageError: -32 },
  { oaDown: true },
  { oaDelayMs: 60 },
  { answerDelayMs: 60 },
];

const perRun = 24;

/**
 * Lets a deliverer work against a Zalo in trouble and kills its process at a random moment, again and again, each time with
 * messages of its own; two deliverers run at once. Afterwards compares what the product says with what Zalo accepted.
 */
export async function killDeliverers(backend: Backend, runs: number, random: () => number = Math.random): Promise<KillReport> {
  const pool = new pg.Pool({ connectionString: backend.databaseUrl, max: 3 });
  pool.on("error", () => undefined); // the server may stop before the last connection has said goodbye
  try {
    const secret = await value<string>(pool, "select job_secret from private.project");
    await pool.query("update private.project set url = null"); // nobody else calls the deliverer
    await call(backend, secret); // starts its process
    const report: KillReport = { messages: 0, kills: 0, lost: 0, doubled: 0, unknown: 0, unknownArrived: 0 };
    for (let run = 0; run < runs; run += 1) {
      await pool.query("delete from private.outbox");
      await pool.query("delete from private.deliveries");
      const texts = await write(pool, backend);
      backend.setFaults({ ...troubles[run % troubles.length], share: 0.34, seed: run + 1 });
      await killOnce(backend, secret, random, report);
      await finish(backend, pool, secret);
      await compare(backend, pool, texts, report);
    }
    return report;
  } finally {
    backend.setFaults({});
    await pool.end();
  }
}

const value = async <T>(pool: pg.Pool, sql: string): Promise<T> =>
  Object.values((await pool.query<Record<string, T>>(sql)).rows[0] ?? {})[0] as T;

/** Messages to people whom the simulator knows, each with a text that no other has. */
async function write(pool: pg.Pool, backend: Backend): Promise<string[]> {
  const followers = backend.zalo.followers();
  const texts = Array.from({ length: perRun }, () => `Tin ${randomUUID()}`);
  for (const [i, text] of texts.entries()) {
    const zaloUserId = followers[i % followers.length] ?? "";
    await pool.query("select private.answer_in_chat(null, $1, $2, $3)", [
      oaUserIdOf(zaloUserId),
      randomUUID(),
      JSON.stringify({ text, buttons: [] }),
    ]);
  }
  return texts;
}

function call(backend: Backend, secret: string): Promise<boolean> {
  return fetch(`${backend.url}/functions/v1/deliver-messages`, { method: "POST", headers: { "x-job-secret": secret } })
    .then(async (response) => response.ok && (await response.text()) !== "")
    .catch(() => false);
}

async function killOnce(backend: Backend, secret: string, random: () => number, report: KillReport): Promise<void> {
  const [one, other] = [call(backend, secret), call(backend, secret)];
  await new Promise((done) => setTimeout(done, 30 + random() * 500));
  for (const pid of backend.functionPids()) if (kill(pid)) report.kills += 1;
  await Promise.all([one, other]);
}

/** False where it is gone already. */
function kill(pid: number): boolean {
  try {
    return process.kill(pid, "SIGKILL");
  } catch {
    return false;
  }
}

/** Time passes: leases end, waiting messages come due, Zalo is well again. */
async function finish(backend: Backend, pool: pg.Pool, secret: string): Promise<void> {
  backend.setFaults({});
  for (;;) {
    await pool.query("update private.deliveries set lease_until = clock_timestamp() - interval '1 second' where lease_until is not null");
    await pool.query("update private.deliveries set run_at = private.local_now() where status = 'waiting'");
    const answered = await call(backend, secret); // by a process that the next run can kill
    const open = await value<number>(
      pool,
      `select (select count(*) from private.outbox where state = 'waiting')::int
         + (select count(*) from private.deliveries where status in ('waiting', 'claimed', 'sending'))::int`,
    );
    if (answered && open === 0) return;
  }
}

async function compare(backend: Backend, pool: pg.Pool, texts: string[], report: KillReport): Promise<void> {
  const { rows } = await pool.query<{ text: string; status: string }>(
    "select o.content ->> 'text' as text, d.status from private.outbox o join private.deliveries d on d.id = o.delivery_id",
  );
  const statusOf = new Map(rows.map(({ text, status }) => [text, status]));
  const arrived = new Map<string, number>();
  for (const { text } of backend.zalo.messages()) arrived.set(text, (arrived.get(text) ?? 0) + 1);
  for (const text of texts) {
    const [status, times] = [statusOf.get(text), arrived.get(text) ?? 0];
    report.messages += 1;
    if (status === "unknown") {
      report.unknown += 1;
      report.unknownArrived += times;
    } else if (status !== "sent" || times === 0) report.lost += 1;
    if (times > 1) report.doubled += 1;
  }
}
