import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Projects that need a Postgres share one server and clone its template for each test file. */
const withPostgres = { globalSetup: ["tests/support/postgres-setup.ts"], testTimeout: 20_000, hookTimeout: 60_000 };

const alone = ["tests/database/large-plans.test.ts"];

export default defineConfig({
  test: {
    root,
    // As many files side by side as there are cores; Vitest alone would leave one of them idle. Each file has a database,
    // a backend and a browser of its own.
    maxWorkers: "100%",
    projects: [
      {
        root,
        test: {
          name: "core",
          include: [
            "tests/{core,readers,writers,state,platform,data,tools,components,features}/**/*.test.{ts,tsx}",
            "tests/architecture.test.ts",
          ],
          testTimeout: 20_000,
        },
      },
      { root, test: { name: "database", include: ["tests/database/**/*.test.ts"], exclude: alone, ...withPostgres } },
      // What has to be done within the time of one request has the machine for itself.
      { root, test: { name: "alone", include: alone, ...withPostgres, fileParallelism: false, sequence: { groupOrder: 1 } } },
      { root, test: { name: "local", include: ["tests/{local,edge,contract,seed}/**/*.test.ts"], ...withPostgres } },
      {
        root,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: [...withPostgres.globalSetup, "tests/browser/support/app-build-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Vitest's own patience of one second is short for a browser beside others.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
