import react from "@vitejs/plugin-react";
import { readFileSync } from "node:fs";
import { defineConfig, type Rollup } from "vite";
import zmp from "zmp-vite-plugin";

const appConfig = JSON.parse(readFileSync(new URL("./app-config.json", import.meta.url), "utf8")) as Parameters<typeof zmp>[0];

/** Zalo's plugin writes the list of files that Zalo's own page loads; the dev server has no use for it. */
export default defineConfig(({ command }) => ({
  plugins: [react(), ...(command === "build" ? [zmp(appConfig)] : [])],
  build: {
    outDir: "www",
    target: "es2020",
    // One style sheet: Zalo's page links it before the scripts run, so no late chunk waits for its own.
    cssCodeSplit: false,
    // The polyfill breaks dynamic imports on iOS inside Zalo.
    // The first screens need nothing that is not there: a link that announces them would only take time.
    modulePreload: { polyfill: false, resolveDependencies: (file, needed) => (file.includes("first-screens") ? [] : needed) },
    rollupOptions: {
      output: {
        // Two files are fetched side by side for the first screen, instead of dozens one after another.
        onlyExplicitManualChunks: true,
        manualChunks: (id, graph) => {
          files ??= partIntoFiles(graph);
          return files.get(id) ?? (isShared(id) ? "components" : undefined);
        },
      },
    },
  },
  worker: {
    // Workers load their readers late, which only module workers can.
    format: "es",
    // The page imports the worker's file where no worker starts; Vite would drop its exports.
    plugins: () => [{ name: "keep-exports-of-workers", options: (options) => ({ ...options, preserveEntrySignatures: "exports-only" }) }],
  },
  // Nothing in the page leads to what is loaded late, with the first plan or the first file of a report: found only then, it
  // would load the page anew.
  optimizeDeps: {
    entries: ["index.html", "src/state/plan-import/read-worker.ts"],
    include: ["tus-js-client", "@supabase/realtime-js", "@supabase/storage-js"],
  },
  server: { host: "localhost" },
}));

type Graph = Pick<Rollup.ManualChunkMeta, "getModuleIds" | "getModuleInfo">;

let files: Map<string, string> | undefined;

/** What begins the app, and what the first screens need besides. */
function partIntoFiles({ getModuleIds, getModuleInfo }: Graph): Map<string, string> {
  const ids = [...getModuleIds()];
  const found = new Map<string, string>();
  const take = (id: string, file: string): void => {
    if (found.has(id)) return;
    found.set(id, file);
    for (const imported of getModuleInfo(id)?.importedIds ?? []) take(imported, file);
  };
  for (const id of ids.filter((one) => getModuleInfo(one)?.isEntry)) take(id, "begin");
  for (const id of ids.filter((one) => one.endsWith("/src/app/first-screens.ts"))) take(id, "first-screens");
  return found;
}

/** Small pieces that the later pages share travel together. */
const isShared = (id: string): boolean => /\/src\/components\/|\/lucide-react\//.test(id);
