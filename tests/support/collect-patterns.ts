import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** One regular expression of the source, written out or put together from lists of words. */
export interface FoundPattern {
  file: string;
  source: string;
  flags: string;
}

/** The TypeScript files below a folder. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sourceFiles(path) : entry.name.endsWith(".ts") ? [path] : [];
  });
}

function literalsOf(file: string): FoundPattern[] {
  const found: FoundPattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      found.push({ file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest));
  return found;
}

/** The file of the sources on whose behalf the caller runs; null for a package that one of them imports. */
function callerAmong(files: readonly string[], otherwise: string): string | null {
  const stack = new Error().stack ?? "";
  const places = files.map((file) => ({ file, at: stack.indexOf(`/${file}`) })).filter(({ at }) => at >= 0);
  // helpers that compile patterns for others stand above them in the stack
  const own = places.filter(({ file }) => !file.endsWith("text/reading.ts"));
  const caller = own.sort((a, b) => a.at - b.at)[0];
  const packaged = stack.indexOf("/node_modules/");
  // packages stand above the module that imports them, the test runner stands below all
  return packaged >= 0 && packaged < (caller?.at ?? 0) ? null : (caller?.file ?? otherwise);
}

/** Loads a module and records what it, and the modules that it loads first, hand to `new RegExp`. */
async function builtBy(file: string, files: readonly string[], load: (file: string) => Promise<unknown>): Promise<FoundPattern[]> {
  const found: FoundPattern[] = [];
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, [source, flags]: [string | RegExp, string | undefined]) {
      const built = new target(source, flags);
      const caller = callerAmong(files, file);
      if (caller !== null) found.push({ file: caller, source: built.source, flags: built.flags });
      return built;
    },
  });
  try {
    await load(file);
  } finally {
    globalThis.RegExp = Original;
  }
  return found;
}

/** Every pattern of some folders, each once: literals by the syntax tree, built ones by loading the modules. */
export async function collectPatterns(folders: readonly string[], load: (file: string) => Promise<unknown>): Promise<FoundPattern[]> {
  const all: FoundPattern[] = [];
  const files = folders.flatMap(sourceFiles);
  for (const file of files) all.push(...literalsOf(file), ...(await builtBy(file, files, load)));
  return [...new Map(all.map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern])).values()];
}
