import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleBudget, type BundleSizes, measureBundle } from "../bundle-sizes.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const names: [keyof BundleSizes, string][] = [
  ["firstJavaScript", "first JavaScript, gz"],
  ["css", "CSS, gz"],
  ["largestFile", "largest file"],
  ["whole", "whole version"],
];

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** Builds the Mini App as for Zalo and prints its sizes beside the limits. Fails when a limit is passed. */
export function benchBundle(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "dung-han-build-"));
  try {
    execFileSync("npx", ["vite", "build", "--outDir", folder, "--emptyOutDir", "--logLevel", "error"], { cwd: root, stdio: "inherit" });
    const sizes = measureBundle(folder);
    for (const [key, name] of names) {
      const over = sizes[key] > bundleBudget[key];
      console.log(`${name}: ${kilobytes(sizes[key])} of ${kilobytes(bundleBudget[key])}${over ? "  OVER" : ""}`);
      if (over) process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return Promise.resolve();
}
