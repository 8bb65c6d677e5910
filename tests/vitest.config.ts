import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Projects that need a Postgres share one server and clone its template for each test file. */
const withPostgres = { globalSetup: ["tests/support/postgres-setup.ts"], testTimeout: 20_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    root,
    projects: [
      {
        root,
        test: {
          name: "core",
          include: [
            "tests/{core,readers,writers,state,platform,data,tools,components,features}/**/*.test.{ts,tsx}",
            "tests/architecture.test.ts",
          ],
        },
      },
      { root, test: { name: "database", include: ["tests/database/**/*.test.ts"], ...withPostgres } },
      { root, test: { name: "local", include: ["tests/{local,edge,contract,seed}/**/*.test.ts"], ...withPostgres } },
      {
        root,
        test: { name: "browser", include: ["tests/browser/**/*.test.ts"], ...withPostgres, testTimeout: 60_000, fileParallelism: false },
      },
    ],
  },
});
