import pg from "pg";

export interface Notifications {
  close(): Promise<void>;
}

/**
 * Listens to the database on a connection of its own and comes back when that is lost.
 * `onConnect` runs after each connection, because what was announced in between is gone.
 */
export async function listen(
  connectionString: string,
  handlers: Record<string, (payload: string) => void>,
  onConnect: () => void = () => undefined,
): Promise<Notifications> {
  let closed = false;
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const fresh = new pg.Client({ connectionString, keepAlive: true, application_name: "gateway notifications" });
    fresh.on("error", () => undefined); // the end follows
    fresh.on("end", () => {
      if (!closed) retry = setTimeout(() => void connect().catch(() => undefined), 1000);
    });
    fresh.on("notification", ({ channel, payload }) => {
      try {
        handlers[channel]?.(payload ?? "");
      } catch (error) {
        console.error(`notification ${channel}:`, error);
      }
    });
    await fresh.connect();
    await fresh.query(
      Object.keys(handlers)
        .map(pg.escapeIdentifier)
        .map((name) => `listen ${name}`)
        .join("; "),
    );
    client = fresh;
    onConnect();
  }

  await connect();
  return {
    async close() {
      closed = true;
      clearTimeout(retry);
      await client?.end().catch(() => undefined);
    },
  };
}
