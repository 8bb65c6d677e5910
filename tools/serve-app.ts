import { type RequestListener, createServer as createHttpServer } from "node:http";
import { fileURLToPath } from "node:url";
import { createServer as createViteServer } from "vite";
import type { Backend } from "../supabase/local/backend.ts";
import { listenOn } from "../supabase/local/listen-on.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
/** Where the Mini App's SDK takes a browser for one; on 127.0.0.1 it would not. */
const host = "localhost";

export interface AppServer {
  /** The address of the Mini App, without a slash at its end. */
  url: string;
  /** Serves what is given from now on. */
  serve(listener: RequestListener): void;
  /**
   * Serves the Mini App from its sources, talking to a backend; `watch` reloads what changes. Two that begin at once need each
   * a `cacheDir` of their own, below the checkout: both would fill Vite's usual one.
   */
  serveSources(
    backend: Pick<Backend, "url" | "publishableKey" | "zaloSimulatorUrl">,
    options?: { watch?: boolean; cacheDir?: string },
  ): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Takes a port of localhost, the wanted one if it is free, and keeps it. A backend must know the Mini App's address and
 * the Mini App the backend's: a port that is only looked up may be somebody else's by the time it is served on.
 */
export async function holdAppAddress(wanted = 0): Promise<AppServer> {
  let listener: RequestListener = (_, response) => response.writeHead(503).end();
  const server = createHttpServer((request, response) => listener(request, response));
  const steps: (() => Promise<unknown>)[] = [];
  const port = await listenOn(server, wanted, host);

  return {
    url: `http://${host}:${port}`,
    serve: (given) => void (listener = given),
    async serveSources(backend, { watch = false, cacheDir = "node_modules/.vite" } = {}) {
      const vite = await createViteServer({
        root,
        configFile: `${root}/vite.config.ts`,
        cacheDir,
        logLevel: watch ? "warn" : "error",
        server: {
          middlewareMode: true,
          // On this server's own port: Vite's usual one may be that of another Mini App on this machine.
          hmr: { server },
          watch: watch ? { ignored: ["**/.data/**"] } : null,
          // The data folder holds keys and a database at work: neither to be served nor to be watched.
          fs: { deny: [".env", ".env.*", "*.{crt,pem}", "**/.git/**", "**/.data/**"] },
        },
        define: {
          "import.meta.env.VITE_SUPABASE_URL": JSON.stringify(backend.url),
          "import.meta.env.VITE_SUPABASE_PUBLISHABLE_KEY": JSON.stringify(backend.publishableKey),
          "import.meta.env.VITE_ZALO_SIMULATOR_URL": JSON.stringify(backend.zaloSimulatorUrl),
        },
      });
      steps.push(() => vite.close());
      listener = (request, response) => vite.middlewares(request, response);
    },
    async stop() {
      for (const step of steps.splice(0).reverse()) await step();
      await new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      });
    },
  };
}
