import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { AppServer } from "../../../tools/serve-app.ts";

const types: Record<string, string> = { ".js": "text/javascript", ".css": "text/css", ".json": "application/json" };

/** The lists that Zalo's own page is made from. */
export interface AppLists {
  listCSS: string[];
  listSyncJS: string[];
}

/** Serves a production build as Zalo does: its own page around the listed files, under /zapps/<id>/; answers the address. */
export function serveLikeZalo(server: AppServer, folder: string, appId: string): string {
  const base = `/zapps/${appId}/`;
  const lists = JSON.parse(readFileSync(join(folder, "app-config.json"), "utf8")) as AppLists;
  const shell = `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
    <script>window.APP_ID = ${JSON.stringify(appId)}; window.APP_CONFIG = {};</script>
    ${lists.listCSS.map((file) => `<link rel="stylesheet" href="${base}${file}">`).join("")}
    <div id="app"></div>${lists.listSyncJS.map((file) => `<script type="module" src="${base}${file}"></script>`).join("")}`;

  server.serve((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = join(folder, pathname.slice(base.length));
    if (!pathname.startsWith(base)) response.writeHead(404).end();
    else if (extname(pathname) !== "" && existsSync(file)) {
      response.writeHead(200, { "content-type": types[extname(pathname)] ?? "application/octet-stream" }).end(readFileSync(file));
    } else response.writeHead(200, { "content-type": "text/html" }).end(shell);
  });
  return `${server.url}${base.slice(0, -1)}`;
}
