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

describe.each(names)("edge function %s", (name) => {
  const folder = join(functionsFolder, name);

  it("is right in Deno's eyes, offline", { timeout: 60_000 }, async () => {
    const args = ["check", "--quiet", "--no-lock", "--node-modules-dir=manual", "--config", join(folder, "deno.json"), folder];
    const env = { ...process.env, DENO_DIR: join(defaultDataFolder, "deno"), NO_COLOR: "1" };
    await promisify(execFile)(denoBinary(), args, { cwd: root, env });
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
