import { startBackend } from "../../supabase/local/backend.ts";
import { seed } from "../../supabase/seed/seed.ts";
import { holdAppAddress } from "../serve-app.ts";

export interface Product {
  /** The address of the Mini App. */
  url: string;
  zaloSimulatorUrl: string;
  stop: () => Promise<void>;
}

/** Starts the product with the sample commune on a day of one's choice; nothing of it is kept. */
export async function startProduct(today: string): Promise<Product> {
  const app = await holdAppAddress();
  const backend = await startBackend({ allowedOrigins: [app.url], today });
  const stop = async () => {
    await app.stop();
    await backend.stop();
  };
  try {
    await seed(backend);
    await app.serveSources(backend);
    return { url: app.url, zaloSimulatorUrl: backend.zaloSimulatorUrl, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
