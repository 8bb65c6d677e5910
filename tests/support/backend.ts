import { type Backend, type BackendOptions, startBackend } from "../../supabase/local/backend.ts";
import { type TestDatabase, createTestDatabase } from "./database.ts";

export interface TestBackend extends Backend {
  database: TestDatabase;
}

/** A backend of its own on a clone of the migrated database; `stop()` takes both away. */
export async function startTestBackend(options: Omit<BackendOptions, "database" | "dataFolder"> = {}): Promise<TestBackend> {
  const database = await createTestDatabase();
  try {
    const backend = await startBackend({ ...options, database });
    const stop = async () => {
      await backend.stop();
      await database.drop();
    };
    return { ...backend, database, stop };
  } catch (error) {
    await database.drop();
    throw error;
  }
}
