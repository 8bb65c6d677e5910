import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { denoBinary } from "./deno-binary.ts";

export interface EdgeFunctionOptions {
  /** The checkout: the function's sources and node_modules lie below it. */
  projectFolder: string;
  functionsFolder: string;
  name: string;
  /** Where Deno keeps its cache. */
  cacheFolder: string;
  environment: Record<string, string>;
}

export interface EdgeFunction {
  port: number;
  pid: number;
  readonly ended: boolean;
  stop(): Promise<void>;
}

/** Starts one function in a Deno of its own; the first answer comes after about a quarter of a second. */
export async function startEdgeFunction(options: EdgeFunctionOptions): Promise<EdgeFunction> {
  const { projectFolder, functionsFolder, name, cacheFolder, environment } = options;
  const folder = join(functionsFolder, name);
  // Not the whole project: the keys lie there too.
  const ours = ["src/core", "src/readers", "src/writers", "node_modules"].map((path) => join(projectFolder, path));
  const readable = [functionsFolder, import.meta.dirname, ...ours];
  const args = [
    ...["run", "--quiet", "--no-prompt", "--no-lock", "--cached-only", "--node-modules-dir=manual"],
    ...["--allow-net", "--allow-env", `--allow-read=${readable.join(",")}`, "--config", join(folder, "deno.json")],
    ...[join(import.meta.dirname, "serve-function.mjs"), `file://${join(folder, "index.ts")}`],
  ];
  const env = {
    PATH: process.env.PATH ?? "",
    HOME: process.env.HOME ?? cacheFolder,
    DENO_DIR: cacheFolder,
    DENO_NO_UPDATE_CHECK: "1",
    ...environment,
  };
  const child = spawn(denoBinary(), args, { cwd: projectFolder, env, stdio: ["pipe", "pipe", "inherit"], detached: true });
  child.stdin.on("error", () => undefined);
  let ended = false;
  const end = new Promise<void>((resolve) => child.once("exit", () => resolve())).then(() => void (ended = true));
  const port = await readPort(child);
  return {
    port,
    pid: child.pid ?? 0,
    get ended() {
      return ended;
    },
    async stop() {
      child.kill("SIGTERM");
      await end;
    },
  };
}

/** The wrapper tells its port in the first line; later lines are the function's own log. */
function readPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`The function ended with code ${code ?? "?"} before it served.`)));
    if (!child.stdout) return;
    createInterface({ input: child.stdout }).on("line", (line) => {
      const port = /^listening (\d+)$/.exec(line)?.[1];
      if (port === undefined) console.log(line);
      else resolve(Number(port));
    });
  });
}
