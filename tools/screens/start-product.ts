import { startBackend } from "../../supabase/local/backend.ts";
import { findFreePort } from "../../supabase/local/free-port.ts";
import { seed } from "../../supabase/seed/seed.ts";
import { serveApp } from "../../tests/browser/support/serve-app.ts";

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
    const vite = await serveApp(backend, port);
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
