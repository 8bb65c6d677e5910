import { spawnSync } from "node:child_process";
import { chownSync, lstatSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

const nobody = 65534;

/** How to start a program that refuses to run as root. */
export interface RunAs {
  /** Put before the program and its arguments. */
  prefix: string[];
  /** The user that the process gets, if it is another one. */
  uid?: number;
  /** Makes a folder and what is in it belong to that user. */
  own(folder: string): void;
}

/** Whether any user may read the path; a checkout below a private home folder may not be. */
function isOpenToAll(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o005) !== 0o005) return false;
    if (folder === dirname(folder)) return true;
  }
}

function give(path: string, uid: number): void {
  const entry = lstatSync(path);
  if (entry.uid === uid) return;
  chownSync(path, uid, uid);
  if (entry.isDirectory()) for (const name of readdirSync(path)) give(join(path, name), uid);
}

/**
 * Postgres refuses root. A plain user runs it as himself; root runs it as `nobody`,
 * or, where `nobody` may not read the folders, inside a user namespace of its own.
 */
export function chooseUser(folders: string[]): RunAs {
  if (process.getuid?.() !== 0) return { prefix: [], own: () => undefined };
  if (folders.every(isOpenToAll)) return { prefix: [], uid: nobody, own: (folder) => give(folder, nobody) };
  const prefix = ["unshare", "--user", `--map-user=${nobody}`, `--map-group=${nobody}`];
  if (spawnSync("unshare", [...prefix.slice(1), "true"]).status === 0) return { prefix, own: (folder) => give(folder, 0) };
  throw new Error("Postgres does not run as root, and this folder is closed to other users. Start again as an ordinary user.");
}
