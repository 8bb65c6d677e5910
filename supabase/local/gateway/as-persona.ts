import pg from "pg";

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

/** Begins a transaction as somebody, in one round trip; role and claims end with it. */
function beginAs(claims: Claims, options: TransactionOptions): string {
  const settings = {
    role: roles.has(claims.role) ? claims.role : "anon",
    "request.jwt.claims": JSON.stringify(claims),
    ...options.settings,
  };
  const calls = Object.entries(settings).map(([name, value]) => `set_config(${pg.escapeLiteral(name)}, ${pg.escapeLiteral(value)}, true)`);
  return `begin${options.readOnly ? " read only" : ""}; select ${calls.join(", ")}`;
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
  return withClient(pool, async (client) => {
    await client.query(beginAs(claims, options));
    const result = await use(client);
    await client.query("commit");
    return result;
  });
}

/**
 * Runs one statement without parameters as somebody, and the whole transaction in one round trip, as PostgREST sends it:
 * where many ask at once, each trip more would wait its turn.
 */
export async function queryAsPersona<Row>(
  pool: pg.Pool,
  claims: Claims,
  statement: string,
  options: TransactionOptions = {},
): Promise<Row[]> {
  return withClient(pool, async (client) => {
    const answers = (await client.query(`${beginAs(claims, options)}; ${statement}; commit`)) as unknown as { rows: Row[] }[];
    return answers.at(-2)?.rows ?? [];
  });
}

/** A connection of the pool; after a failure it goes back without its transaction, or not at all. */
async function withClient<T>(pool: pg.Pool, use: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    return await use(client);
  } catch (error) {
    await client.query("rollback").catch(() => (broken = true));
    throw error;
  } finally {
    client.release(broken);
  }
}
