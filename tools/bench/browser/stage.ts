import { rmSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import pg from "pg";
import { type BrowserContext, type CDPSession, chromium, type Page } from "playwright-core";
import { type Backend, startBackend } from "../../../supabase/local/backend.ts";
import { readSeedUsers } from "../../../supabase/local/zalo/personas.ts";
import { buildApp } from "../../../tests/browser/support/build-app.ts";
import { findBrowser } from "../../../tests/browser/support/find-browser.ts";
import { serveLikeZalo, standInAddresses } from "../../../tests/browser/support/serve-like-zalo.ts";
import { type AppServer, holdAppAddress } from "../../serve-app.ts";
import { type BenchOrganization, benchToday, makeManyCards } from "../many-cards.ts";
import { watchFirstCard } from "./in-page.ts";

/** So many cards are in reach; the column of a status holds a tenth of them. */
const cards = 10_000;
const persona = "coordinator";

export interface PhoneOptions {
  /** How much slower than this machine its processor is. */
  slower?: number;
  /** As Lighthouse plays a phone on 4G. */
  mobileNetwork?: boolean;
  path?: string;
  /** Where what the app keeps on the device is; by default nowhere yet. */
  context?: BrowserContext;
}

export interface Phone {
  page: Page;
  context: BrowserContext;
  devtools: CDPSession;
}

export interface Stage {
  backend: Backend;
  pool: pg.Pool;
  organization: BenchOrganization;
  openPhone(options?: PhoneOptions): Promise<Phone>;
  close(): Promise<void>;
}

/** The production build, a backend with 10,000 cards that is warm, and a browser. */
export async function openStage(): Promise<Stage> {
  const server = await holdAppAddress();
  const folder = await buildApp(standInAddresses);
  const backend = await startBackend({ today: benchToday, allowedOrigins: [server.url], compress: true });
  const pool = new pg.Pool({ connectionString: backend.databaseUrl, max: 2 });
  pool.on("error", () => undefined);
  const organization = await makeManyCards(pool, cards);
  await pool.query("insert into private.zalo_identities (person_id, app_user_id) values ($1, $2)", [
    organization.coordinator,
    readSeedUsers().find(({ key }) => key === persona)?.zaloUserId,
  ]);
  await pool.query("vacuum analyze");
  const url = serveLikeZalo(packing(server), folder, backend);
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ["--no-sandbox"] });

  const openPhone = async ({ slower = 1, mobileNetwork = false, path = "/board", context: given }: PhoneOptions = {}): Promise<Phone> => {
    const context = given ?? (await browser.newContext(phone));
    if (given === undefined) {
      const name = JSON.stringify({ simulator: backend.zaloSimulatorUrl, persona, insets: { top: 44, bottom: 20 } });
      await context.addInitScript((frame) => {
        window.name ||= frame;
      }, name);
      // Functions that are sent into the page were given names by the compiler that runs this file.
      await context.addInitScript("globalThis.__name = (named) => named");
      await context.addInitScript(watchFirstCard);
    }
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    if (slower > 1) await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
    if (mobileNetwork) {
      await devtools.send("Network.enable");
      await devtools.send("Network.emulateNetworkConditions", {
        offline: false,
        latency: 150,
        downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
        uploadThroughput: (750 * 1024 * 0.9) / 8,
      });
    }
    await page.goto(url + path);
    return { page, context, devtools };
  };

  // The first sign-in starts the function, the first board plans its queries.
  const warm = await openPhone();
  await warm.page.locator("[data-card]").first().waitFor();
  await warm.context.close();

  return {
    backend,
    pool,
    organization,
    openPhone,
    async close() {
      await browser.close();
      await pool.end();
      await backend.stop();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const phone = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
  locale: "vi-VN",
  timezoneId: "Asia/Ho_Chi_Minh",
};

/** The server, packing what it serves once, and letting scripts be kept, as the files of a Mini App are on a phone. */
function packing(server: AppServer): AppServer {
  const packed = new Map<string, Buffer>();
  return {
    ...server,
    serve: (listener) =>
      server.serve((request, response) => {
        const path = request.url ?? "/";
        let head: [number, Record<string, string>] = [200, {}];
        const stand = {
          writeHead: (status: number, headers: Record<string, string> = {}) => {
            head = [status, headers];
            return stand;
          },
          end: (content: string | Buffer = "") => {
            const body = packed.get(path) ?? gzipSync(content);
            packed.set(path, body);
            const kept = path.includes("/assets/") ? "public, max-age=31536000, immutable" : "no-store";
            response.writeHead(head[0], { ...head[1], "content-encoding": "gzip", "cache-control": kept }).end(body);
          },
        };
        listener(request, stand as unknown as ServerResponse & { req: typeof request });
      }),
  };
}
