import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const root = fileURLToPath(new URL("../..", import.meta.url));
const budget = { firstJavaScript: 260_000, largestFile: 3_000_000, whole: 10_000_000 };

const gzipped = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length;
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** Every script that the entry needs before the first screen: the entry itself and what it imports statically. */
function staticImports(folder: string, entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  const text = readFileSync(join(folder, entry), "utf8");
  for (const [, specifier] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) {
    if (specifier !== undefined) staticImports(folder, join(entry, "..", specifier), seen);
  }
  return seen;
}

/** Builds the Mini App as for Zalo and prints its sizes beside the limits. Fails when a limit is passed. */
export function benchBundle(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "dung-han-build-"));
  try {
    execFileSync("npx", ["vite", "build", "--outDir", folder, "--emptyOutDir", "--logLevel", "error"], { cwd: root, stdio: "inherit" });
    const lists = JSON.parse(readFileSync(join(folder, "app-config.json"), "utf8")) as { listSyncJS: string[]; listCSS: string[] };
    const first = new Set(lists.listSyncJS.flatMap((entry) => [...staticImports(folder, entry)]));
    const sum = (files: Iterable<string>): number => [...files].reduce((total, file) => total + gzipped(join(folder, file)), 0);
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => statSync(join(folder, file)).isFile());
    const sizes = files.map((file) => statSync(join(folder, file)).size);
    const figures: [string, number, number][] = [
      ["first JavaScript, gz", sum(first), budget.firstJavaScript],
      ["CSS, gz", sum(lists.listCSS), Infinity],
      ["largest file", Math.max(...sizes), budget.largestFile],
      ["whole version", sizes.reduce((total, size) => total + size, 0), budget.whole],
    ];
    for (const [name, size, most] of figures) {
      console.log(`${name}: ${kilobytes(size)}${most === Infinity ? "" : ` of ${kilobytes(most)}`}${size > most ? "  OVER" : ""}`);
      if (size > most) process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return Promise.resolve();
}
