import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findViolations } from "./support/find-violations.ts";
import { startApp, type TestApp } from "./support/start-app.ts";

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.stop();
});

describe("signing in", () => {
  it.each([
    ["culture_staff", "Việc của tôi", ["Việc của tôi", "Bảng", "Báo cáo", "Thông báo"]],
    ["office_head", "Việc của tôi", ["Việc của tôi", "Bảng", "Báo cáo", "Điều hành"]],
    ["coordinator", "Quý IV/2026", ["Việc của tôi", "Bảng", "Báo cáo", "Điều hành"]],
    ["leader", "Điều hành", ["Việc của tôi", "Bảng", "Báo cáo", "Điều hành"]],
    ["viewer", "Điều hành", ["Điều hành", "Bảng", "Báo cáo", "Kế hoạch"]],
  ])("shows %s first what they need first", async (persona, title, tabs) => {
    // What somebody was told is counted on its tab.
    await app.backend.database.pool.query("delete from private.outbox");
    const page = await app.openAs(persona);
    await page.locator("[data-card], [data-box]").first().waitFor();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(title);
    expect(await page.getByRole("navigation", { name: "Trang chính" }).getByRole("button").allInnerTexts()).toEqual(tabs);
  });

  it("tells somebody who belongs nowhere what to do", async () => {
    const page = await app.openAs("stranger");
    await page.getByRole("heading", { name: "Chưa thuộc đơn vị nào" }).waitFor();
    expect(await findViolations(page)).toEqual([]);
  });

  it("tells a browser without Zalo to open Zalo", async () => {
    const page = await app.openAs(null);
    await page.getByRole("heading", { name: "Hãy mở Đúng Hạn trong Zalo" }).waitFor();
    expect(await findViolations(page)).toEqual([]);
  });

  it("says that Zalo can't be reached, and goes on when it can", async () => {
    app.backend.setFaults({ graphDown: true });
    const page = await app.openAs("leader");
    await page.getByText("Chưa kết nối được với Zalo. Hãy thử lại sau ít phút.").waitFor();
    app.backend.setFaults({});
    await page.getByRole("button", { name: "Thử lại" }).click();
    await page.locator("[data-box]").first().waitFor();
  });

  it("renews a session that the server no longer accepts, without a word", async () => {
    let refused = 0;
    const page = await app.openAs("leader", {
      path: "/board",
      prepare: (target) =>
        target.route("**/rpc/get_board", async (route) => {
          refused += 1;
          if (refused > 1) return route.continue();
          const headers = { "access-control-allow-origin": app.origin, "content-type": "application/json" };
          return route.fulfill({ status: 401, headers, body: JSON.stringify({ code: "PGRST303", message: "JWT expired" }) });
        }),
    });
    await page.locator("[data-card]").first().waitFor();
    expect(refused).toBeGreaterThan(1);
    expect(await page.getByText("hết hạn, ứng dụng").count()).toBe(0);
  });

  it("shows a failure with a way to try again when the board can't be had", async () => {
    let down = true;
    const page = await app.openAs("leader", {
      path: "/board",
      prepare: (target) => target.route("**/rpc/get_board", (route) => (down ? route.abort() : route.continue())),
    });
    await page.getByRole("heading", { name: "Chưa có mạng" }).waitFor();
    down = false;
    await page.getByRole("button", { name: "Thử lại" }).click();
    await page.locator("[data-card]").first().waitFor();
  });
});
