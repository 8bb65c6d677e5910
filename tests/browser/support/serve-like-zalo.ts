import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { Backend } from "../../../supabase/local/backend.ts";
import type { AppServer } from "../../../tools/serve-app.ts";

const types: Record<string, string> = { ".js": "text/javascript", ".css": "text/css", ".json": "application/json" };
const appId = "3141592653589793238";

/** Built in where a backend's addresses belong, which are known only when it runs. */
export const standInAddresses = {
  VITE_SUPABASE_URL: "https://backend.test",
  VITE_SUPABASE_PUBLISHABLE_KEY: "sb_publishable_test",
  VITE_ZALO_SIMULATOR_URL: "https://zalo.test",
};

/** What Zalo's own page is made from. */
interface AppConfig {
  app: { title: string };
  listCSS: string[];
  listSyncJS: string[];
}

/** Serves a production build as Zalo does: its own page around the listed files, under /zapps/<id>; answers the address. */
export function serveLikeZalo(
  server: AppServer,
  folder: string,
  backend: Pick<Backend, "url" | "publishableKey" | "zaloSimulatorUrl">,
): string {
  const base = `/zapps/${appId}/`;
  const config = JSON.parse(readFileSync(join(folder, "app-config.json"), "utf8")) as AppConfig;
  const shell = `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${config.app.title}</title>
    <script>window.APP_ID = ${JSON.stringify(appId)}; window.APP_CONFIG = {};</script>
    ${config.listCSS.map((file) => `<link rel="stylesheet" href="${base}${file}">`).join("")}
    <div id="app"></div>${config.listSyncJS.map((file) => `<script type="module" src="${base}${file}"></script>`).join("")}`;
  const addressed = (script: string) =>
    script
      .replaceAll(standInAddresses.VITE_SUPABASE_URL, backend.url)
      .replaceAll(standInAddresses.VITE_SUPABASE_PUBLISHABLE_KEY, backend.publishableKey)
      .replaceAll(standInAddresses.VITE_ZALO_SIMULATOR_URL, backend.zaloSimulatorUrl);

  server.serve((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = join(folder, pathname.slice(base.length));
    const kind = extname(pathname);
    if (!pathname.startsWith(base)) response.writeHead(404).end();
    else if (kind !== "" && existsSync(file)) {
      const content = kind === ".js" ? addressed(readFileSync(file, "utf8")) : readFileSync(file);
      response.writeHead(200, { "content-type": types[kind] ?? "application/octet-stream" }).end(content);
    } else response.writeHead(200, { "content-type": "text/html" }).end(shell);
  });
  return `${server.url}${base.slice(0, -1)}`;
}
