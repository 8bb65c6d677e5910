import { fileURLToPath } from "node:url";
import { createServer } from "vite";
import { startBackend } from "../../supabase/local/backend.ts";
import { findFreePort } from "../../supabase/local/free-port.ts";
import { seed } from "../../supabase/seed/seed.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Product {
  /** The address of the Mini App. */
  url: string;
  zaloSimulatorUrl: string;
  stop: () => Promise<void>;
}

/** Starts the product with the sample commune on a day of one's choice; nothing of it is kept. */
export async function startProduct(today: string): Promise<Product> {
  const port = await findFreePort();
  const url = `http://localhost:${port}`;
  const backend = await startBackend({ allowedOrigins: [url], today });
  try {
    await seed(backend);
    const vite = await createServer({
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
    await vite.listen();
    const stop = async () => {
      await vite.close();
      await backend.stop();
    };
    return { url, zaloSimulatorUrl: backend.zaloSimulatorUrl, stop };
  } catch (error) {
    await backend.stop();
    throw error;
  }
}
