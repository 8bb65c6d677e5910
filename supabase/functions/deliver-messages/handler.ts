import { answer, refuse } from "../_shared/http.ts";
import { type Delivered, type Send, deliver } from "./deliver.ts";
import type { Deliveries } from "./deliveries.ts";

/** What one run works with; the secret is what cron brings. */
export interface Dependencies {
  open: (jobSecret: string) => {
    deliveries: Deliveries;
    /** Whether there is a token to send with; without one nothing is claimed and everything waits. */
    isConnected: () => Promise<boolean>;
    send: Send;
  };
  /** Milliseconds of a clock that only runs forward. */
  now: () => number;
}

/** So many at once: Zalo takes about half a second, and a lease lasts 45. */
const batch = 20;
const atOnce = 5;
/** A run ends before cron begins the next one; what is left, that one finds. */
const longestRun = 40_000;

/** Delivers what is due. Called by cron every minute and when something urgent was written; several may run at once. */
export async function handle(request: Request, dependencies: Dependencies): Promise<Response> {
  try {
    if (request.method !== "POST") return answer(405, { code: "request.invalid" }, { allow: "POST" });
    return answer(200, await run(request.headers.get("x-job-secret") ?? "", dependencies), {});
  } catch (error) {
    return refuse(error, {});
  }
}

async function run(jobSecret: string, { open, now }: Dependencies): Promise<Record<string, number>> {
  const { deliveries, isConnected, send } = open(jobSecret);
  const counts: Record<string, number> = {};
  const until = now() + longestRun;
  let isFull = false;
  if (!(await isConnected())) return counts;
  while (!isFull && now() < until) {
    const ids = await deliveries.claim(batch);
    if (ids.length === 0) break;
    await Promise.all(Array.from({ length: atOnce }, work));

    /** Takes one id after the other, as its companions do. */
    async function work(): Promise<void> {
      for (let id = ids.shift(); id !== undefined && !isFull; id = ids.shift()) {
        const delivered = await deliver(id, deliveries, send).catch(failed);
        counts[delivered.status] = (counts[delivered.status] ?? 0) + 1;
        // Zalo's limit of the minute is reached: what is left comes with the next run.
        isFull ||= delivered.isFull;
      }
    }
  }
  if (counts.failed === undefined && now() < until) await deliveries.noteGoodRun();
  return counts;
}

/** Its lease ends, and it is found again or stays unknown; the others go on. */
function failed(error: unknown): Delivered {
  console.error("deliver-messages:", error instanceof Error ? error.message : "unknown error");
  return { status: "failed", isFull: false };
}
