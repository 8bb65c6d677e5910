import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { bundleBudget, measureBundle } from "../../tools/bundle-sizes.ts";
import { buildApp } from "./support/build-app.ts";
import { cardIn } from "./support/card-locators.ts";
import { photographed } from "./support/photographed.ts";
import type { ChosenFile } from "./support/give-files.ts";
import { chooseFile, pdfFile, smallPlan, waitForReview } from "./support/plan-files.ts";
import { startApp, type TestApp } from "./support/start-app.ts";

describe("the production build, served as Zalo serves it", () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it("signs in, shows the board and opens a card, all under its own path", async () => {
    const page = await app.openAs("coordinator");
    await cardIn(page, "doing", 7).waitFor();
    expect(new URL(page.url()).pathname).toBe("/zapps/3141592653589793238/board");
    await cardIn(page, "doing", 7).getByRole("button").first().click();
    await page.getByRole("heading", { name: "Thẻ #7" }).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "Thẻ #7" }).waitFor();
    expect(app.problems).toEqual([]);
  });

  /** Imports a file on a phone that `prepare` has changed; answers the review as the server keeps it, and how many workers read. */
  async function importedBy(file: ChosenFile, prepare: string): Promise<{ review: unknown; workers: number }> {
    const page = await app.openAs("coordinator", { path: "/plans/import", prepare: (opened) => opened.addInitScript(prepare) });
    let workers = 0;
    page.on("worker", () => workers++);
    await chooseFile(page, file);
    await waitForReview(page);
    await page.getByText("Đã lưu").waitFor();
    const { rows } = await app.backend.database.pool.query<{ review: unknown }>(
      "select review #- '{source,path}' as review from app.plan_drafts where id::text = $1",
      [app.pathOf(page).split("/").at(-1)],
    );
    await page.context().close();
    expect(app.problems).toEqual([]);
    return { review: rows[0]?.review, workers };
  }

  const broken = `window.Worker = class {
    postMessage() { setTimeout(() => this.onerror(new Event("error"))); }
    terminate() {}
  };`;

  it.each<[string, () => Promise<ChosenFile>]>([
    ["a PDF", () => pdfFile(app.browser, "61")],
    [
      "a photo",
      async () => {
        const context = await app.browser.newContext();
        return photographed(context, smallPlan("62")).finally(() => context.close());
      },
    ],
  ])("reads %s without workers, and where theirs does not start, just as with one", async (_, make) => {
    const file = await make();
    const { review, workers } = await importedBy(file, "");
    expect(workers).toBe(1);
    expect(review).toMatchObject({ tasks: expect.arrayContaining([expect.objectContaining({ included: true })]) as unknown });
    expect(await importedBy(file, "delete window.Worker")).toEqual({ review, workers: 0 });
    expect(await importedBy(file, broken)).toEqual({ review, workers: 0 });
  });
});

describe("the bundle for Zalo", () => {
  it("keeps to its budget, holds no stand-in for Zalo and nothing from another origin but Zalo and the backend", async () => {
    const folder = await buildApp({
      VITE_SUPABASE_URL: "https://example.supabase.co",
      VITE_SUPABASE_PUBLISHABLE_KEY: "sb_publishable_example",
    });
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const scripts = readdirSync(join(folder, "assets")).filter((name) => name.endsWith(".js"));
    const text = scripts.map((name) => readFileSync(join(folder, "assets", name), "utf8")).join("\n");
    expect(text).not.toContain("simulator/access-token");
    expect(text).not.toMatch(/jsdelivr|unpkg/u);
    expect(readdirSync(join(folder, "assets")).filter((name) => /\.(?:wasm|gz)$/u.test(name)).length).toBeGreaterThanOrEqual(2);
    expect(text).toContain("Hãy mở Đúng Hạn trong Zalo");
    const styles = readdirSync(join(folder, "assets")).filter((name) => name.endsWith(".css"));
    expect(styles).toHaveLength(1);
    expect(readFileSync(join(folder, "assets", styles[0] ?? ""), "utf8")).not.toMatch(/url\(["']?https?:/);
    // The first screen is two files side by side: what begins the app waits for nothing else, the first screens for nothing but that.
    const importsOf = (file: string) =>
      [...readFileSync(join(folder, file), "utf8").matchAll(/(?:from|import)\s*"\.\/([^"]+)"/gu)].map(([, name]) => `assets/${name}`);
    const { listSyncJS } = JSON.parse(readFileSync(join(folder, "app-config.json"), "utf8")) as { listSyncJS: string[] };
    expect(listSyncJS).toHaveLength(1);
    expect(listSyncJS.flatMap(importsOf)).toEqual([]);
    const screens = scripts.filter((name) => name.startsWith("first-screens."));
    expect(screens.map((name) => importsOf(`assets/${name}`))).toEqual([listSyncJS]);
    const sizes = measureBundle(folder);
    for (const key of ["firstJavaScript", "css", "largestFile", "whole"] as const) {
      expect(sizes[key], key).toBeGreaterThan(1000);
      expect(sizes[key], key).toBeLessThanOrEqual(bundleBudget[key]);
    }
  }, 600_000);
});
