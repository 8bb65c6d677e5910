import type { Faults } from "./faults.ts";
import { createPauses } from "./pauses.ts";

/** One attempt to bring an event; status null where no answer came in time. */
export interface WebhookAttempt {
  event: string;
  status: number | null;
  /** How long the answer took. */
  ms: number;
}

export interface WebhookOptions {
  /** How long Zalo waits for a 200. */
  patienceMs?: number | undefined;
  /** When it tries again after that. */
  retriesMs?: number[] | undefined;
  faults: () => Faults;
}

export interface Webhooks {
  /** Brings an event; `write` gives the request of each attempt. */
  bring(address: string, event: string, write: (retry: number) => { body: string; signature: string | null }): void;
  /** Sends one request, once; answers whether it was taken in. */
  attempt(address: string, event: string, body: string, signature: string | null): Promise<boolean>;
  attempts(): WebhookAttempt[];
  /** When nothing is on its way and nothing waits for another attempt. */
  settled(): Promise<void>;
  stop(): void;
}

const minuteMs = 60_000;

/** Brings events to the product, and again where it does not answer 200 in time. */
export function createWebhooks(options: WebhookOptions): Webhooks {
  const { patienceMs = 2000, retriesMs = [0.5, 5, 15, 30, 60].map((minutes) => minutes * minuteMs), faults } = options;
  const attempts: WebhookAttempt[] = [];
  const underWay = new Set<Promise<void>>();
  const pauses = createPauses();
  let held: (() => void) | undefined;
  let stopped = false;

  async function attempt(address: string, event: string, body: string, signature: string | null): Promise<boolean> {
    const started = performance.now();
    const headers = { "content-type": "application/json", ...(signature === null ? {} : { "x-zevent-signature": signature }) };
    const signal = AbortSignal.timeout(patienceMs);
    const status = await fetch(address, { method: "POST", headers, body, signal }).then(
      async (response) => {
        await response.body?.cancel();
        return response.status;
      },
      () => null,
    );
    attempts.push({ event, status, ms: performance.now() - started });
    return status === 200;
  }

  async function deliver(address: string, event: string, write: Parameters<Webhooks["bring"]>[2]): Promise<void> {
    for (let retry = 0; !stopped; retry++) {
      const { body, signature } = write(retry);
      if (await attempt(address, event, body, signature)) return;
      const pause = retriesMs[retry];
      if (pause === undefined) return;
      await pauses.wait(pause);
    }
  }

  function track(work: Promise<void>): void {
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  }

  return {
    bring(address, event, write) {
      const go = () => {
        const deliveries = [deliver(address, event, write)];
        if (faults().webhooksDoubled) deliveries.push(deliver(address, event, write));
        for (const delivery of deliveries) track(delivery);
        return Promise.all(deliveries);
      };
      if (held) {
        const release = held;
        held = undefined;
        void go().then(release);
      } else if (faults().webhooksReordered) {
        let released = false;
        const release = () => {
          if (held === release) held = undefined;
          if (!released) void go();
          released = true;
        };
        held = release;
        // Nobody may come by, or stay on the way for long.
        track(pauses.wait(patienceMs).then(release));
      } else void go();
    },
    attempt,
    attempts: () => [...attempts],
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    stop() {
      stopped = true;
      held = undefined;
      pauses.stop();
    },
  };
}
