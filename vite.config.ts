import react from "@vitejs/plugin-react";
import { readFileSync } from "node:fs";
import { defineConfig } from "vite";
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
    modulePreload: { polyfill: false },
    rollupOptions: {
      output: {
        // Small pieces that every page shares travel together instead of in dozens of requests.
        manualChunks: (id) => (/\/src\/components\/|\/lucide-react\//.test(id) ? "components" : undefined),
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
