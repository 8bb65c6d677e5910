import { fileURLToPath } from "node:url";
import { type ViteDevServer, createServer } from "vite";
import type { Backend } from "../../../supabase/local/backend.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Serves the Mini App on a port of localhost, talking to a backend; nothing is watched or reloaded. */
export async function serveApp(
  backend: Pick<Backend, "url" | "publishableKey" | "zaloSimulatorUrl">,
  port: number,
): Promise<ViteDevServer> {
  const server = await createServer({
    root,
    configFile: `${root}/vite.config.ts`,
    logLevel: "error",
    server: { port, strictPort: true, host: "localhost", hmr: false, watch: null },
    define: {
      "import.meta.env.VITE_SUPABASE_URL": JSON.stringify(backend.url),
      "import.meta.env.VITE_SUPABASE_PUBLISHABLE_KEY": JSON.stringify(backend.publishableKey),
      "import.meta.env.VITE_ZALO_SIMULATOR_URL": JSON.stringify(backend.zaloSimulatorUrl),
    },
  });
  return server.listen();
}
