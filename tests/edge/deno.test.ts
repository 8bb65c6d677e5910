import { execFile } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { denoBinary } from "../../supabase/local/functions/deno-binary.ts";
import { defaultDataFolder } from "../../supabase/local/postgres.ts";

const root = resolve(import.meta.dirname, "../..");
const functionsFolder = join(root, "supabase/functions");
const names = readdirSync(functionsFolder).filter((name) => existsSync(join(functionsFolder, name, "index.ts")));

const readJson = (path: string) => JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;

/** What Deno says of all that a function loads, now or later. */
interface LoadedModules {
  modules: { specifier: string; dependencies?: { specifier: string; code?: object }[] }[];
}

async function deno(args: string[]): Promise<string> {
  const env = { ...process.env, DENO_DIR: join(defaultDataFolder, "deno"), NO_COLOR: "1" };
  return (await promisify(execFile)(denoBinary(), args, { cwd: root, env, maxBuffer: 64 * 1024 * 1024 })).stdout;
}

describe.each(names)("edge function %s", (name) => {
  const folder = join(functionsFolder, name);

  it("is right in Deno's eyes, offline", { timeout: 60_000 }, async () => {
    // Beside the root's package.json, where Deno looks for Node's types as soon as `node:` is imported.
    await deno(["check", "--quiet", "--no-lock", "--node-modules-dir=manual", "--import-map", join(folder, "deno.json"), folder]);
  });

  it("names every package that it loads", { timeout: 60_000 }, async () => {
    const { imports } = readJson(join(folder, "deno.json")) as { imports: Record<string, string> };
    const config = ["--config", join(folder, "deno.json"), join(folder, "index.ts")];
    const { modules } = JSON.parse(await deno(["info", "--json", "--no-lock", "--node-modules-dir=manual", ...config])) as LoadedModules;
    const loaded = modules
      .filter((module) => !module.specifier.includes("/node_modules/"))
      .flatMap((module) => (module.dependencies ?? []).filter((one) => one.code));
    const packages = loaded.map(({ specifier }) => specifier).filter((specifier) => !/^(?:\.|node:)/u.test(specifier));
    const isNamed = (specifier: string) =>
      Object.keys(imports).some((key) => specifier === key || (key.endsWith("/") && specifier.startsWith(key)));
    expect(loaded.length).toBeGreaterThan(3);
    expect(packages.filter((specifier) => !isNamed(specifier))).toEqual([]);
  });

  it("uses the versions that are tested here", () => {
    const { imports } = readJson(join(folder, "deno.json")) as { imports: Record<string, string> };
    for (const [specifier, target] of Object.entries(imports)) {
      const version = readJson(join(root, "node_modules", specifier.replace(/\/$/, ""), "package.json")).version as string;
      expect(target.replace(/\/$/, "")).toMatch(new RegExp(`^npm:/?${specifier.replace(/\/$/, "")}@${version.replaceAll(".", "\\.")}$`));
    }
  });

  it("is deployed without the gateway's own token check", () => {
    const config = readFileSync(join(root, "supabase/config.toml"), "utf8");
    expect(config).toContain(`[functions.${name}]\nverify_jwt = false`);
  });
});
