import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { type EdgeFunction, startEdgeFunction } from "./edge-function.ts";
import { newestChange } from "./newest-change.ts";

const projectFolder = resolve(import.meta.dirname, "../../..");
const defaultFunctionsFolder = join(projectFolder, "supabase/functions");

export interface RunnerOptions {
  /** Where a folder for each function lies; by default `supabase/functions`. */
  functionsFolder?: string;
  cacheFolder: string;
  environment: () => Record<string, string>;
  /** Looks for changed sources at each request and starts the function anew. */
  watch: boolean;
}

export interface FunctionRunner {
  /** The running function, started at its first request; `undefined` where there is none of this name. */
  find(name: string): Promise<EdgeFunction | undefined>;
  pids(): number[];
  stop(): Promise<void>;
}

/** Runs each edge function in a process of its own. */
export function createFunctionRunner(options: RunnerOptions): FunctionRunner {
  const { cacheFolder, environment, watch, functionsFolder = defaultFunctionsFolder } = options;
  const running = new Map<string, { started: Promise<EdgeFunction>; version: number; process?: EdgeFunction }>();
  const sources = (folder: string) =>
    [
      folder,
      join(functionsFolder, "_shared"),
      ...["src/core", "src/readers", "src/writers"].map((path) => join(projectFolder, path)),
    ].filter((path) => existsSync(path));

  async function end(name: string): Promise<void> {
    const entry = running.get(name);
    running.delete(name);
    const process = await entry?.started.catch(() => undefined);
    await process?.stop();
  }

  return {
    async find(name) {
      const folder = join(functionsFolder, name);
      if (!/^[a-z0-9][\w-]*$/.test(name) || !existsSync(join(folder, "index.ts"))) return undefined;
      const version = watch ? newestChange(sources(folder)) : 0;
      const known = running.get(name);
      if (known && known.version === version && known.process?.ended !== true) return known.started;
      const previous = known ? end(name) : Promise.resolve();
      const started = previous.then(() =>
        startEdgeFunction({ projectFolder, functionsFolder, name, cacheFolder, environment: environment() }),
      );
      const entry: { started: Promise<EdgeFunction>; version: number; process?: EdgeFunction } = { started, version };
      running.set(name, entry);
      started.then(
        (process) => void (entry.process = process),
        () => {
          if (running.get(name) === entry) running.delete(name);
        },
      );
      return started;
    },
    pids: () => [...running.values()].flatMap((entry) => (entry.process ? [entry.process.pid] : [])),
    async stop() {
      await Promise.all([...running.keys()].map(end));
    },
  };
}
