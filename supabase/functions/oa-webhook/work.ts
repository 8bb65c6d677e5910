import type { ChatStore, ClaimedEvent, Outcome } from "./chat-store.ts";

export interface Worker {
  store: ChatStore;
  /** What is to be answered to an event. */
  answerEvent: (event: ClaimedEvent) => Promise<Outcome>;
}

/** A function may not run for ever; cron goes on with the rest. */
const mostEvents = 100;
const longestWork = 60_000;

/** Works on what waits, one event after the other: of one person, or (null) of anybody. */
export async function workOn(oaUserId: string | null, { store, answerEvent }: Worker): Promise<void> {
  const until = Date.now() + longestWork;
  for (let count = 0; count < mostEvents && Date.now() < until; count += 1) {
    const event = await store.claim(oaUserId);
    if (event === null) return;
    try {
      await store.finish(event, await answerEvent(event));
    } catch (error) {
      // A name and never the message of the error: that may repeat what a person wrote.
      const reason = reasonOf(error);
      console.error(`chat event ${event.name}: ${reason}`);
      await store.fail(event, reason);
    }
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown error";
  return /^(?:api\.\w+: \w+|Storage \w+|download \w+)/u.exec(error.message)?.[0] ?? error.name;
}
