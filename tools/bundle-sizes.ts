import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** What a version of the Mini App weighs, in bytes. */
export interface BundleSizes {
  /** All that the first screen waits for, gzipped. */
  firstJavaScript: number;
  css: number;
  largestFile: number;
  whole: number;
}

/** The most that a version may weigh. Zalo takes 3 MB a file and 10 MB a version; the rest is what phones wait for. */
export const bundleBudget: BundleSizes = { firstJavaScript: 200_000, css: 25_000, largestFile: 3_000_000, whole: 9_500_000 };

const gzipped = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length;

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

/** Measures a built version. */
export function measureBundle(folder: string): BundleSizes {
  const lists = JSON.parse(readFileSync(join(folder, "app-config.json"), "utf8")) as { listSyncJS: string[]; listCSS: string[] };
  const sum = (files: Iterable<string>): number => [...files].reduce((total, file) => total + gzipped(join(folder, file)), 0);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => statSync(join(folder, file)).isFile());
  // The entry asks for the first screens by its first line: they are no static import, and waited for all the same.
  const begun = [...lists.listSyncJS, ...files.filter((file) => /^assets\/first-screens\./u.test(file))];
  const first = new Set(begun.flatMap((entry) => [...staticImports(folder, entry)]));
  const sizes = files.map((file) => statSync(join(folder, file)).size);
  return {
    firstJavaScript: sum(first),
    css: sum(lists.listCSS),
    largestFile: Math.max(...sizes),
    whole: sizes.reduce((total, size) => total + size, 0),
  };
}
