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

async function openCard(persona: string, number: number, options: Parameters<TestApp["openAs"]>[1] = {}) {
  const { rows } = await app.backend.database.pool.query<{ id: string }>("select id from app.cards where number = $1", [number]);
  const page = await app.openAs(persona, { path: `/cards/${rows[0]?.id ?? ""}`, ...options });
  await page.getByRole("heading", { name: `Thẻ #${number}` }).waitFor();
  return page;
}

describe("a card", () => {
  it("opens from the board and leads back to the column one came from", async () => {
    const page = await app.openAs("coordinator", { path: "/board" });
    await cardIn(page, "doing", 7).getByRole("button").first().click();
    await page.getByRole("heading", { name: "Xây dựng kế hoạch chuyển đổi số năm 2027" }).waitFor();
    await page.getByRole("button", { name: "Quay lại" }).click();
    await cardIn(page, "doing", 7).waitFor();
    expect(app.pathOf(page)).toBe("/board");
  });

  it("says who, when and what, and where it comes from", async () => {
    const page = await openCard("coordinator", 2);
    // What the plan says word for word is there on demand.
    expect(await page.getByText("Trước ngày 15/11/2026", { exact: true }).isVisible()).toBe(false);
    await page.getByRole("heading", { name: "Theo kế hoạch" }).click();
    const words = await page.getByRole("main").innerText();
    expect(words).toContain("Quá hạn 6 ngày");
    expect(words).toContain("Phòng Văn hóa - Xã hội");
    expect(words).toContain("Đoàn Thanh niên Cộng sản Hồ Chí Minh xã");
    expect(words).toContain("Trước ngày 15/11/2026");
    expect(words).toContain("14/11/2026, ngày cuối còn đúng hạn vì kế hoạch ghi «trước ngày»");
    expect(words).toContain("b) Tổ chức Hội thi tuyên truyền về chuyển đổi số");
    expect(words).toContain("Tạo thẻ từ kế hoạch");
    expect(await findViolations(page)).toEqual([]);
  });

  it("that cannot be found says so and leads home instead of trying again", async () => {
    const page = await app.openAs("culture_staff", { path: "/cards/3f0d5b0e-5d1f-4a53-9d7f-7a3c8f3f0001" });
    await page.getByRole("heading", { name: "Không tìm thấy" }).waitFor();
    expect(await page.getByRole("button", { name: "Thử lại" }).count()).toBe(0);
    await page.getByRole("button", { name: "Về trang Việc của tôi" }).click();
    await page.waitForURL("**/work");
  });

  it("keeps the opinion and its button above the keyboard", async () => {
    const page = await openCard("culture_staff", 2, { viewport: { width: 360, height: 640 } });
    await page.getByPlaceholder("Nhập ý kiến xử lý").fill("Đề nghị gửi số liệu để tổng hợp.");
    await page.setViewportSize({ width: 360, height: 340 });
    const send = page.getByRole("button", { name: "Gửi ý kiến" });
    await expect.poll(async () => ((await send.boundingBox())?.y ?? 1000) + 44).toBeLessThanOrEqual(340);
  });

  it("keeps the act of a sheet above the keyboard", async () => {
    const page = await openCard("culture_staff", 1, { viewport: { width: 360, height: 640 } });
    const panel = page.getByRole("heading", { name: "Số lần thực hiện trong quý" });
    expect((await panel.boundingBox())?.height).toBeLessThan(30);
    await page.getByRole("button", { name: "Ghi nhiều lần" }).click();
    await page.setViewportSize({ width: 360, height: 340 });
    const record = page.getByRole("button", { name: "Ghi nhận" });
    await expect.poll(async () => ((await record.boundingBox())?.y ?? 1000) + 48).toBeLessThanOrEqual(340);
    await page.getByRole("textbox", { name: "Số lần" }).fill("0");
    await record.click();
    await page.getByText("Số lần phải là số nguyên từ 1 đến 1.000.").waitFor();
  });

  it("marks a time that the plan does not write", async () => {
    const page = await openCard("coordinator", 9, { colorScheme: "dark" });
    await page.getByText("Suy ra từ kế hoạch").waitFor();
    expect(await findViolations(page)).toEqual([]);
  });

  it("takes its next step by the button below", async () => {
    const page = await openCard("culture_staff", 5);
    await page.getByRole("button", { name: "Bắt đầu làm" }).click();
    await page.getByRole("button", { name: "Rút lại" }).waitFor({ state: "detached" });
    await page.getByText("Chuyển từ Chưa thực hiện sang Đang thực hiện").waitFor();
    expect(await page.getByRole("button", { name: "Trình duyệt" }).isVisible()).toBe(true);
  });

  it("is accepted or returned by the coordinator alone", async () => {
    const staff = await openCard("culture_staff", 2);
    await staff.getByRole("button", { name: "Rút lại để làm tiếp" }).waitFor();
    expect(await staff.getByRole("button", { name: "Duyệt hoàn thành" }).count()).toBe(0);
    const coordinator = await openCard("coordinator", 2);
    await coordinator.getByRole("button", { name: "Duyệt hoàn thành" }).click();
    await coordinator.getByText("Thẻ #2 đã chuyển sang Hoàn thành").waitFor();
    await coordinator.getByRole("button", { name: "Mở lại" }).waitFor();
  });

  it("shows an opinion to the other one at once", async () => {
    const leader = await openCard("leader", 7);
    const staff = await openCard("culture_staff", 7);
    await leader.getByLabel("Ý kiến của đồng chí").fill("Ưu tiên hoàn thành trước ngày 22/11.");
    await leader.getByRole("button", { name: "Gửi ý kiến" }).click();
    await staff.getByText("Ưu tiên hoàn thành trước ngày 22/11.").waitFor();
    // The other one may see it before its sender hears that it is there.
    await expect.poll(() => leader.getByLabel("Ý kiến của đồng chí").inputValue()).toBe("");
    expect(await leader.getByRole("button", { name: "Trình duyệt" }).count()).toBe(0);
  });

  it("counts what is done", async () => {
    const page = await openCard("service_staff", 1);
    await page.getByText("6/13 lần").waitFor();
    await page.getByRole("button", { name: "Ghi 1 lần" }).click();
    await page.getByText("7/13 lần").waitFor();
    await page.getByRole("button", { name: "Ghi nhiều lần" }).click();
    await page.getByLabel("Số lần").last().fill("0");
    await page.getByRole("button", { name: "Ghi nhận" }).click();
    await page.getByText("Số lần phải là số nguyên từ 1 đến 1.000.").waitFor();
    await page.getByLabel("Số lần").last().fill("2");
    await page.getByRole("button", { name: "Ghi nhận" }).click();
    await page.getByText("9/13 lần").waitFor();
    // What one person did several times on a day reads as one line.
    await page.getByText("Ghi nhận 9 lần thực hiện").waitFor();
  });

  it("out of sight is a sentence, not a blank page", async () => {
    const { rows } = await app.backend.database.pool.query<{ id: string }>("select id from app.cards where number = 6");
    const page = await app.openAs("youth_staff", { path: `/cards/${rows[0]?.id ?? ""}` });
    await page.getByText("Không tìm thấy thẻ này, có thể thẻ không thuộc phạm vi của đồng chí.").waitFor();
  });
});
