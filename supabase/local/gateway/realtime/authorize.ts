import pg from "pg";
import type { Claims } from "../as-persona.ts";

export interface ChannelRights {
  mayRead: boolean;
  mayWrite: boolean;
}

/**
 * Asks the policies on `realtime.messages`, as hosted Realtime does: a message of the topic is put there,
 * the person tries to read it and to write one of their own, and everything is rolled back.
 */
export async function readChannelRights(pool: pg.Pool, claims: Claims, topic: string): Promise<ChannelRights> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query("select set_config('role', 'service_role', true)");
    await client.query(
      "insert into realtime.messages (topic, extension, event, payload, private) values ($1, 'broadcast', 'probe', '{}', true)",
      [topic],
    );
    await client.query(
      "select set_config('role', $1, true), set_config('request.jwt.claims', $2, true), set_config('realtime.topic', $3, true), set_config('statement_timeout', '3s', true)",
      [claims.role === "authenticated" || claims.role === "service_role" ? claims.role : "anon", JSON.stringify(claims), topic],
    );
    const seen = await client.query("select 1 from realtime.messages where topic = $1 and event = 'probe' limit 1", [topic]);
    return { mayRead: (seen.rowCount ?? 0) > 0, mayWrite: await tryToWrite(client, topic) };
  } finally {
    await client.query("rollback").then(
      () => client.release(),
      () => client.release(true),
    );
  }
}

async function tryToWrite(client: pg.PoolClient, topic: string): Promise<boolean> {
  try {
    await client.query(
      "insert into realtime.messages (topic, extension, event, payload, private) values ($1, 'broadcast', 'write', '{}', true)",
      [topic],
    );
    return true;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === "42501") return false;
    throw error;
  }
}
