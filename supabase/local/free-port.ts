import { createServer } from "node:net";

/** Asks the system for a free port on this machine; a guessed one may be taken. `wanted` is taken if it is free. */
export function findFreePort(wanted = 0, host = "127.0.0.1"): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) => {
      if (wanted === 0) reject(error);
      else findFreePort(0, host).then(resolve, reject);
    });
    server.listen(wanted, host, () => {
      const address = server.address();
      server.close(() => (typeof address === "object" && address ? resolve(address.port) : reject(new Error("No free port."))));
    });
  });
}
