import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Builds the Mini App for production into a new folder, which the caller removes; answers the folder. */
export async function buildApp(environment: Record<string, string>): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), "dung-han-www-"));
  const vite = join(root, "node_modules/vite/bin/vite.js");
  // In a process of its own, as whoever deploys runs it: within Vitest everything would be built for tests.
  await promisify(execFile)(process.execPath, [vite, "build", "--outDir", outDir, "--emptyOutDir", "--logLevel", "error"], {
    cwd: root,
    env: { PATH: process.env.PATH, ...environment },
  });
  return outDir;
}
