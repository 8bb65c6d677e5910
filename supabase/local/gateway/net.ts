import type { ClientBase } from "pg";
import { superuser } from "../postgres.ts";
import type { Workers } from "./workers.ts";

interface QueuedRequest {
  id: string;
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | null;
  patience: number;
}

const isInstalled = async (client: ClientBase) =>
  (await client.query<{ installed: boolean }>("select to_regclass('net.http_request_queue') is not null as installed")).rows[0]
    ?.installed === true;

/** Whether something waits to be sent. */
export function hasQueuedRequests(workers: Workers): Promise<boolean> {
  return workers.use(superuser, async (client) => {
    if (!(await isInstalled(client))) return false;
    return (await client.query("select from net.http_request_queue limit 1")).rowCount === 1;
  });
}

/** Sends what the stand-in for pg_net has queued; called when the database says that something waits. */
export function sendQueuedRequests(workers: Workers): Promise<void> {
  return workers.use(superuser, async (client) => {
    if (!(await isInstalled(client))) return;
    const queued = await client.query<QueuedRequest>(
      "delete from net.http_request_queue returning id, method, url, headers, body, timeout_milliseconds as patience",
    );
    for (const request of queued.rows) await client.query(recordAnswer, [request.id, ...(await send(request))]);
  });
}

const recordAnswer =
  "insert into net._http_response (id, status_code, content_type, content, timed_out, error_msg) values ($1, $2, $3, $4, $5, $6)";

async function send({ method, url, headers, body, patience }: QueuedRequest): Promise<unknown[]> {
  try {
    const response = await fetch(url, { method, headers, body, signal: AbortSignal.timeout(patience) });
    return [response.status, response.headers.get("content-type"), await response.text(), false, null];
  } catch (error) {
    const timedOut = error instanceof Error && error.name === "TimeoutError";
    return [null, null, null, timedOut, error instanceof Error ? error.message : "unknown error"];
  }
}
