import { withClient } from "./with-client.ts";

/** Tells the database where its own functions are, as docs/deploy.md has a hosted project told; cron calls them there. */
export async function tellAddress(connectionString: string, url: string): Promise<void> {
  await withClient(connectionString, (client) => client.query("update private.project set url = $1", [url]));
}
