import { withClient } from "./with-client.ts";

/** The date on which the backend stands; `null` is the real one. */
export interface Clock {
  get(): Promise<string | null>;
  set(today: string | null): Promise<void>;
}

/** Reaches the database's clock, which nobody but its owner may set. */
export function connectClock(connectionString: string): Clock {
  const query = (text: string, values: unknown[]) =>
    withClient(connectionString, async (client) => (await client.query<{ today: string | null }>(text, values)).rows[0]);
  return {
    get: async () => (await query("select to_char(today, 'YYYY-MM-DD') as today from private.clock", []))?.today ?? null,
    set: async (today) => void (await query("select private.set_today($1::date)", [today])),
  };
}
