import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** When a file below one of the folders was changed last, in milliseconds. */
export function newestChange(folders: string[]): number {
  let newest = 0;
  for (const folder of folders) {
    for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      if (/\.(ts|json)$/.test(name)) newest = Math.max(newest, statSync(join(folder, name)).mtimeMs);
    }
  }
  return newest;
}
