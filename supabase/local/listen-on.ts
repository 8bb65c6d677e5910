import type { Server } from "node:http";

/**
 * Listens on this machine only, and answers the port: the wanted one, or where that is taken (or 0) one that the system
 * chooses. The port is held from then on; one that is only looked up may be somebody else's a moment later.
 */
export async function listenOn(server: Server, wanted: number, host = "127.0.0.1"): Promise<number> {
  await listen(server, wanted, host).catch((error: NodeJS.ErrnoException) => {
    if (wanted === 0 || error.code !== "EADDRINUSE") throw error;
    return listen(server, 0, host);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return address.port;
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}
