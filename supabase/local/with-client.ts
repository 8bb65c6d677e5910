import pg from "pg";

/** Opens one connection for one piece of work. */
export async function withClient<T>(connectionString: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString });
  client.on("error", () => undefined); // the statement under way fails as well, and tells more
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
