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

describe("my work", () => {
  it("lists what is overdue first, then by when it is due", async () => {
    const page = await app.openAs("culture_staff", { path: "/work" });
    await page.locator("[data-card]").first().waitFor();
    const late = page.getByRole("region", { name: "Quá hạn" });
    const quarter = page.getByRole("region", { name: "Quý này" });
    expect(await late.locator("[data-card]").evaluateAll((cards) => cards.map((card) => card.getAttribute("data-card")))).toEqual(["2"]);
    expect(await quarter.locator("[data-card]").first().getAttribute("data-card")).toBe("7");
    await page.getByText("Tuần này không có việc đến hạn.").waitFor();
    expect(await findViolations(page)).toEqual([]);
  });

  it("counts one more without opening the card", async () => {
    const page = await app.openAs("service_staff", { path: "/work" });
    await page.getByRole("button", { name: "Ghi thêm 1 lần cho thẻ #1" }).click();
    await page.getByText("7/13 lần").waitFor();
    await page.getByText("Thẻ #1: đã ghi thêm 1 lần").waitFor();
  });

  it("lets go of what is done", async () => {
    const page = await app.openAs("coordinator", { path: "/work" });
    await page.getByRole("button", { name: "Việc khác với thẻ #2" }).click();
    await page.getByRole("button", { name: /^Duyệt hoàn thành/ }).click();
    await expect.poll(() => page.locator('[data-card="2"]').count()).toBe(0);
  });

  it("teaches what will stand here when there is nothing", async () => {
    const page = await app.openAs("viewer", { path: "/work", colorScheme: "dark" });
    await page.getByRole("heading", { name: "Chưa có việc nào" }).waitFor();
    expect(await findViolations(page)).toEqual([]);
  });
});

describe("the first steps", () => {
  it("are three, bar no work, and do not come again once they were read", async () => {
    const page = await app.openAs("culture_staff", { path: "/work", viewport: { width: 360, height: 640 } });
    const steps = page.getByRole("region", { name: "Làm quen với Đúng Hạn" });
    await steps.getByText("bước 1/3").waitFor();
    await page.locator("[data-card]").first().waitFor();
    expect(await findViolations(page)).toEqual([]);
    await steps.getByRole("button", { name: "Tiếp" }).click();
    await steps.getByRole("button", { name: "Tiếp" }).click();
    await steps.getByText("bước 3/3").waitFor();
    await steps.getByRole("button", { name: "Bắt đầu làm việc" }).click();
    await steps.waitFor({ state: "detached" });
    await page.reload();
    const again = page.getByRole("button", { name: "Xem lại phần làm quen" });
    await again.waitFor();
    expect(await steps.count()).toBe(0);
    await again.click();
    await steps.getByText("bước 1/3").waitFor();
    expect(app.problems).toEqual([]);
  });

  it("meet a coordinator at the foot of the board, and move no card", async () => {
    const page = await app.openAs("coordinator", { viewport: { width: 360, height: 640 } });
    const dock = page.getByRole("region", { name: "Làm quen với Đúng Hạn" });
    await dock.waitFor();
    const first = page.locator("[data-card]").first();
    const place = await first.boundingBox();
    expect(await findViolations(page)).toEqual([]);
    await dock.getByRole("button", { name: "Làm quen trong ba bước" }).click();
    const steps = page.getByRole("dialog", { name: "Làm quen với Đúng Hạn" });
    await steps.getByRole("heading", { name: "Đưa kế hoạch vào là có thẻ" }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await steps.getByRole("button", { name: "Đóng" }).click();
    await dock.getByRole("button", { name: "Bỏ qua phần làm quen" }).click();
    await dock.waitFor({ state: "detached" });
    expect(await first.boundingBox()).toEqual(place);
    expect(app.problems).toEqual([]);
  });

  it("are of the role, and can be skipped", async () => {
    const page = await app.openAs("coordinator", { path: "/work", colorScheme: "dark" });
    const steps = page.getByRole("region", { name: "Làm quen với Đúng Hạn" });
    await steps.getByRole("heading", { name: "Đưa kế hoạch vào là có thẻ" }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await steps.getByRole("button", { name: "Bỏ qua" }).click();
    await steps.waitFor({ state: "detached" });
  });
});
