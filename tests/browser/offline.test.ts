import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cardIn } from "./support/card-locators.ts";
import { findViolations } from "./support/find-violations.ts";
import { startApp, type TestApp } from "./support/start-app.ts";

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.stop();
});

const isServer = (url: URL) => [app.backend.url, app.backend.zaloSimulatorUrl].some((server) => new URL(server).origin === url.origin);

/** Nothing but the app's own files, which Zalo keeps on the phone, can be had. */
async function cutNetwork(page: Page): Promise<void> {
  await page.context().route(isServer, (route) => route.abort("internetdisconnected"));
  await page.evaluate(() => window.dispatchEvent(new Event("offline")));
}

async function restoreNetwork(page: Page): Promise<void> {
  await page.context().unroute(isServer);
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
}

/** What this device keeps under a key; null where it keeps nothing. */
const kept = (page: Page, key: string) =>
  page.evaluate(
    (name) =>
      new Promise<string | null>((resolve) => {
        const opening = indexedDB.open("dung-han-culture_staff");
        opening.onsuccess = () => {
          const asking = opening.result.transaction("stored").objectStore("stored").get(name);
          asking.onsuccess = () => resolve((asking.result as string | undefined) ?? null);
        };
      }),
    key,
  );

async function move(page: Page, number: number, act: string): Promise<void> {
  await page.getByRole("button", { name: `Việc khác với thẻ #${number}` }).click();
  await page.getByRole("dialog").getByRole("button", { name: act }).click();
}

const change = (number: number, what: string) =>
  app.backend.database.pool.query(`update app.cards set ${what} where number = $1`, [number]);
const statusOf = async (number: number) =>
  (await app.backend.database.pool.query<{ status: string }>("select status from app.cards where number = $1", [number])).rows[0]?.status;

describe("without a network", () => {
  it("an answer that was still on its way does not say that the network is back", async () => {
    const page = await app.openAs("culture_staff", { path: "/board" });
    await cardIn(page, "doing", 4).waitFor();
    let release = () => undefined as void;
    const released = new Promise<void>((resolve) => (release = resolve));
    let [asked, away] = [0, false];
    await page.route("**/rpc/get_changes", async (route) => {
      if (away) return route.abort("internetdisconnected");
      asked += 1;
      const response = await route.fetch();
      await released;
      return route.fulfill({ response });
    });
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await expect.poll(() => asked).toBeGreaterThan(0);
    away = true;
    await page.evaluate(() => window.dispatchEvent(new Event("offline")));
    const bar = page.getByText(/^Chưa có mạng, số liệu lúc/u);
    await bar.waitFor();
    const answered = page.waitForEvent("requestfinished", (request) => request.url().endsWith("/get_changes"));
    release();
    await answered;
    // What the page asks for afterwards is answered afterwards.
    for (let turn = 0; turn < 5; turn += 1) await page.evaluate(() => fetch(location.href).then((answer) => answer.text()));
    expect(await bar.isVisible()).toBe(true);
    await page.unroute("**/rpc/get_changes");
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await bar.waitFor({ state: "detached" });
  });

  it("the app opens with what was seen, acts wait and are sent when it is back, and a conflict is shown", async () => {
    const page = await app.openAs("culture_staff", { path: "/work", viewport: { width: 360, height: 640 } });
    await page.locator("[data-card]").first().waitFor();
    await page.getByRole("button", { name: "Bảng" }).click();
    await cardIn(page, "doing", 4).waitFor();
    for (const key of ["copy-work", "copy-board", "session"]) await expect.poll(() => kept(page, key)).not.toBeNull();

    await cutNetwork(page);
    await page.getByText(/^Chưa có mạng, số liệu lúc \d\d:\d\d$/u).waitFor();
    await page.reload();
    await cardIn(page, "doing", 4).waitFor();
    await page.getByText(/^Chưa có mạng, số liệu lúc \d\d:\d\d$/u).waitFor();
    expect(await findViolations(page)).toEqual([]);

    await move(page, 4, "Trình duyệt");
    await move(page, 7, "Trình duyệt");
    await page.getByRole("button", { name: /2 việc chờ gửi$/u }).waitFor();
    await page.getByRole("button", { name: "Việc của tôi" }).click();
    await page.getByRole("button", { name: "Ghi thêm 1 lần cho thẻ #1" }).click();
    await page.getByText("7/13 lần").first().waitFor();
    await expect.poll(async () => (await kept(page, "card-acts"))?.includes("check-in")).toBe(true);

    // Closed and opened again; meanwhile one card was only given another day, the other one was taken further by somebody else.
    await page.reload();
    await page.getByText("7/13 lần").first().waitFor();
    await page.getByRole("button", { name: /3 việc chờ gửi$/u }).waitFor();
    await change(4, "due_on = '2026-12-05'");
    await change(7, "status = 'todo'");

    await restoreNetwork(page);
    await page.getByRole("button", { name: /^1 việc cần đồng chí quyết định$/u }).click();
    await page.getByText(/Thẻ #7 đã được người khác chuyển sang Chưa thực hiện ngày .* đồng chí muốn chuyển sang Chờ duyệt\./u).waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect([await statusOf(4), await statusOf(7)]).toEqual(["review", "todo"]);
    const { rows } = await app.backend.database.pool.query("select amount from app.check_ins");
    expect(rows).toEqual([{ amount: 1 }]);

    await page.getByRole("button", { name: /^Chuyển lại/u }).click();
    await page.getByText("Mọi việc đã được gửi.").waitFor();
    await expect.poll(() => statusOf(7)).toBe("review");
    await page.getByRole("button", { name: "Đóng" }).click();
    await expect.poll(() => page.getByText("việc chờ gửi").count()).toBe(0);
    expect(app.problems).toEqual([]);
  });
});
