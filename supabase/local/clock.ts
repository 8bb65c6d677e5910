import pg from "pg";

/** The date on which the backend stands; `null` is the real one. */
export interface Clock {
  get(): Promise<string | null>;
  set(today: string | null): Promise<void>;
}

/** Reaches the database's clock, which nobody but its owner may set. */
export function connectClock(connectionString: string): Clock {
  async function query(text: string, values: unknown[]): Promise<{ today: string | null } | undefined> {
    const client = new pg.Client({ connectionString });
    await client.connect();
    try {
      return (await client.query<{ today: string | null }>(text, values)).rows[0];
    } finally {
      await client.end();
    }
  }
  return {
    get: async () => (await query("select to_char(today, 'YYYY-MM-DD') as today from private.clock", []))?.today ?? null,
    set: async (today) => void (await query("select private.set_today($1::date)", [today])),
  };
}
