import type pg from "pg";

/** What a verified token says: the role to take and the claims that policies read. */
export interface Claims {
  role: string;
  sub?: string;
  [claim: string]: unknown;
}

/** Roles that a token may name; any other becomes `anon`. */
const roles = new Set(["anon", "authenticated", "service_role"]);

export interface TransactionOptions {
  readOnly?: boolean;
  /** Further settings for this transaction, such as `realtime.topic`. */
  settings?: Record<string, string>;
}

/**
 * Runs statements as somebody: one transaction, with role and claims that end with it.
 * A role set for the connection would leak to the next user of the pool.
 */
export async function asPersona<T>(
  pool: pg.Pool,
  claims: Claims,
  use: (client: pg.PoolClient) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query(options.readOnly ? "begin read only" : "begin");
    const settings = {
      role: roles.has(claims.role) ? claims.role : "anon",
      "request.jwt.claims": JSON.stringify(claims),
      ...options.settings,
    };
    const names = Object.keys(settings);
    const calls = names.map((_, index) => `set_config($${2 * index + 1}, $${2 * index + 2}, true)`);
    await client.query(`select ${calls.join(", ")}`, Object.entries(settings).flat());
    const result = await use(client);
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch(() => (broken = true));
    throw error;
  } finally {
    client.release(broken);
  }
}
