import { type Browser, type BrowserContextOptions, type Page, chromium } from "playwright-core";
import { inject, onTestFinished } from "vitest";
import { seed } from "../../../supabase/seed/seed.ts";
import { holdAppAddress } from "../../../tools/serve-app.ts";
import { type TestBackend, startTestBackend } from "../../support/backend.ts";
import { fillOrganization, sampleToday } from "./fill-organization.ts";
import { findBrowser } from "./find-browser.ts";
import { serveLikeZalo } from "./serve-like-zalo.ts";

export interface OpenOptions extends BrowserContextOptions {
  path?: string;
  /** Runs before the first page is asked for; to put routes in the way. */
  prepare?: (page: Page) => Promise<unknown>;
}

export interface TestApp {
  /** Where the app's paths begin, without a slash at its end. */
  url: string;
  /** What a browser tells a server about where the app comes from. */
  origin: string;
  backend: TestBackend;
  browser: Browser;
  organizationId: string;
  /**
   * Opens the app on a phone of a persona of the seed; null is a browser that nobody is signed in to. It is put away with the
   * test that opened it: left open, it would go on following every change of the tests after it.
   */
  openAs(persona: string | null, options?: OpenOptions): Promise<Page>;
  /** Where in the app a page is, as a path that `openAs` takes. */
  pathOf(page: Page): string;
  /** What went wrong inside the pages; a test that expects nothing of the kind looks here at its end. */
  problems: string[];
  stop(): Promise<void>;
}

/**
 * Starts backend, app and browser, with the sample organization in the database, or with the whole story of the seed. The app is
 * the build of this run, as users get it; `fromSources` serves it module by module instead, for a test that brings a page of its own.
 */
export async function startApp({ fromSources = false, wholeStory = false } = {}): Promise<TestApp> {
  const server = await holdAppAddress();
  const backend = await startTestBackend({ allowedOrigins: [server.url], today: sampleToday });
  const organizationId = wholeStory ? await tellStory(backend) : await fillOrganization(backend.database.pool);
  const url = fromSources ? server.url : serveLikeZalo(server, inject("appBuild"), backend);
  if (fromSources) await server.serveSources(backend, { cacheDir: "node_modules/.vite/tests" });
  const browser = await launchBrowser();
  const problems: string[] = [];
  return {
    url,
    origin: server.url,
    backend,
    browser,
    organizationId,
    problems,
    async openAs(persona, options = {}) {
      const page = await openPhone(browser, { url, simulator: backend.zaloSimulatorUrl, persona, problems }, options);
      onTestFinished(() => page.context().close());
      return page;
    },
    pathOf: (page) => page.url().slice(url.length),
    async stop() {
      await browser.close();
      await server.stop();
      await backend.stop();
    },
  };
}

async function tellStory(backend: TestBackend): Promise<string> {
  await seed(backend);
  const { rows } = await backend.database.pool.query<{ id: string }>("select id from app.organizations");
  return rows[0]?.id ?? "";
}

/** Plain Chromium, with its usual protections on, so that a fault of CORS is seen. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: ["--no-sandbox"] });
}

interface Phone {
  url: string;
  simulator: string;
  persona: string | null;
  problems: string[];
}

/** A phone of 390 × 844 whose frame is named as the simulator page names it. */
export async function openPhone(browser: Browser, phone: Phone, { path = "/", prepare, ...options }: OpenOptions): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    // What still moves has other colours and places than what a test waited for.
    reducedMotion: "reduce",
    ...options,
  });
  const frameName = JSON.stringify({ simulator: phone.simulator, persona: phone.persona, insets: { top: 44, bottom: 20 } });
  await context.addInitScript((name) => {
    window.name ||= name; // a frame of the simulator page has a name already
  }, frameName);
  const page = await context.newPage();
  page.on("pageerror", (error) => phone.problems.push(String(error)));
  await prepare?.(page);
  await page.goto(phone.url + path);
  return page;
}
