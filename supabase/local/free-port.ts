import { createServer } from "node:http";
import { listenOn } from "./listen-on.ts";

/** A port of this machine that is free now, for a program that cannot choose one itself; it may be taken a moment later. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  const port = await listenOn(server, 0);
  await new Promise((done) => server.close(done));
  return port;
}
