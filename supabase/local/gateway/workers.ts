import pg from "pg";

/** Connections for the gateway's own work, kept for a moment: where days go by in seconds, opening them takes longest. */
export interface Workers {
  use<T>(role: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

export function createWorkers(connectionString: (role: string) => string): Workers {
  const pools = new Map<string, pg.Pool>();
  const poolOf = (role: string) => {
    const known = pools.get(role);
    if (known) return known;
    const pool = new pg.Pool({ connectionString: connectionString(role), max: 20, idleTimeoutMillis: 2000, application_name: "workers" });
    pool.on("error", () => undefined); // the next piece of work tells
    pools.set(role, pool);
    return pool;
  };
  return {
    async use(role, work) {
      const client = await poolOf(role).connect();
      // A statement that failed may have left anything behind.
      let failure: Error | undefined;
      try {
        return await work(client);
      } catch (error) {
        failure = error instanceof Error ? error : new Error("unknown error");
        throw error;
      } finally {
        client.release(failure);
      }
    },
    async stop() {
      await Promise.all([...pools.values()].map((pool) => pool.end()));
    },
  };
}
