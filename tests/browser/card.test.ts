import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusalSentences } from "../../src/core/refusal.ts";
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
    await page.getByRole("heading", { name: "Xây dựng kế hoạch chuyển đổi số năm 2027", level: 2 }).waitFor();
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
    await page.getByText("Ghi nhận 3 lần thực hiện").waitFor();
  });

  it("out of sight is a sentence, not a blank page", async () => {
    const { rows } = await app.backend.database.pool.query<{ id: string }>("select id from app.cards where number = 6");
    const page = await app.openAs("youth_staff", { path: `/cards/${rows[0]?.id ?? ""}` });
    await page.getByText("Không tìm thấy thẻ này, có thể thẻ không thuộc phạm vi của đồng chí.").waitFor();
  });

  it("is done step by step, by one tap each, and the list shows how far it is", async () => {
    const page = await openCard("culture_staff", 7, { viewport: { width: 360, height: 640 } });
    const field = page.getByRole("textbox", { name: "Thêm việc nhỏ" });
    for (const title of ["Ban hành thể lệ", "Tổ chức vòng loại"]) {
      await field.fill(title);
      await field.press("Enter");
      await page.getByRole("checkbox", { name: title }).waitFor();
      await expect.poll(() => field.inputValue()).toBe("");
    }
    await page.getByRole("checkbox", { name: "Ban hành thể lệ" }).check();
    await page.getByRole("progressbar", { name: "Việc nhỏ đã xong" }).waitFor();
    await page.getByText("Làm xong việc nhỏ").waitFor();
    await page.getByRole("button", { name: "Sửa hoặc bỏ: Tổ chức vòng loại" }).click();
    await page.getByLabel("Tên việc nhỏ").fill("Tổ chức vòng chung kết");
    await page.getByRole("button", { name: "Lưu" }).click();
    await page.getByRole("checkbox", { name: "Tổ chức vòng chung kết" }).waitFor();
    await page.getByText("Thêm 2 việc nhỏ").waitFor();
    expect(await findViolations(page)).toEqual([]);
    // Whoever only looks sees the list without a way to change it.
    const leader = await openCard("leader", 7);
    expect(await leader.getByRole("checkbox", { name: "Ban hành thể lệ" }).isDisabled()).toBe(true);
    expect(await leader.getByRole("textbox", { name: "Thêm việc nhỏ" }).count()).toBe(0);
    await page.getByRole("button", { name: "Sửa hoặc bỏ: Tổ chức vòng chung kết" }).click();
    await page.getByRole("button", { name: "Bỏ việc này" }).click();
    await leader.getByRole("checkbox", { name: "Tổ chức vòng chung kết" }).waitFor({ state: "detached" });
    await leader.getByText("1/1", { exact: true }).waitFor();
  });

  it("is taken by oneself, given by a coordinator, and the list shows whose it is", async () => {
    const staff = await openCard("culture_staff", 7);
    await staff.getByRole("button", { name: "Tôi nhận việc này" }).click();
    await staff.getByRole("button", { name: "Thôi nhận việc này" }).waitFor();
    expect(await staff.getByRole("button", { name: "Giao việc" }).count()).toBe(0);
    const coordinator = await openCard("coordinator", 7);
    await coordinator.getByRole("button", { name: "Giao việc" }).click();
    await coordinator.getByRole("searchbox").fill("cong ich khong co");
    await coordinator.getByText("Không tìm thấy ai trong phạm vi của đồng chí.").waitFor();
    await coordinator.getByRole("searchbox").fill("chau");
    const chosen = coordinator.getByRole("dialog").getByRole("checkbox");
    await expect.poll(() => chosen.count()).toBe(1);
    await chosen.check();
    expect(await findViolations(coordinator)).toEqual([]);
    await coordinator.getByRole("button", { name: "Lưu" }).click();
    await staff.getByText("Trần Thị Minh Châu", { exact: true }).waitFor();
    await staff.getByRole("button", { name: "Thôi nhận việc này" }).click();
    await staff.getByRole("button", { name: "Tôi nhận việc này" }).waitFor();
    const board = await app.openAs("coordinator", { path: "/board" });
    await cardIn(board, "doing", 7).getByText("Châu", { exact: true }).waitFor();
  });

  it("names somebody in an opinion, who hears of it", async () => {
    const leader = await openCard("leader", 7, { viewport: { width: 360, height: 640 }, colorScheme: "dark" });
    const field = leader.getByLabel("Ý kiến của đồng chí");
    await field.fill("Đề nghị @dang hoang");
    await leader.getByRole("group", { name: "Chọn người để nhắc tên" }).getByRole("button").first().click();
    await expect.poll(() => field.inputValue()).toBe("Đề nghị @Đặng Hoàng Nam ");
    await field.pressSequentially("báo cáo.");
    expect(await findViolations(leader)).toEqual([]);
    await leader.getByRole("button", { name: "Gửi ý kiến" }).click();
    await leader.getByText("@Đặng Hoàng Nam", { exact: true }).waitFor();
    // What was said stands there before the server has it.
    const mentioned = () =>
      app.backend.database.pool.query<{ name: string; body: string }>(
        `select p.name, c.body from private.outbox o join app.people p on p.id = o.person_id join app.comments c on c.id = o.subject_id
         where o.kind = 'mentioned'`,
      );
    await expect.poll(async () => (await mentioned()).rows).toEqual([{ name: "Đặng Hoàng Nam", body: "Đề nghị @Đặng Hoàng Nam báo cáo." }]);
  });

  it("takes a photo, which another phone sees and opens, until it is taken off", async () => {
    const staff = await openCard("culture_staff", 7, { viewport: { width: 360, height: 640 } });
    await staff.getByText("Chưa có tệp.").waitFor();
    const leader = await openCard("leader", 7, { colorScheme: "dark" });
    const photo = { name: "hội thi.jpg", mimeType: "image/jpeg", buffer: Buffer.from("\xff\xd8\xff\xe0\0\x10JFIF", "latin1") };
    const program = { name: "phần mềm.pdf", mimeType: "application/pdf", buffer: Buffer.from("MZ\x90\0\x03") };
    await staff.getByLabel(/Thêm tệp/u).setInputFiles([photo, program]);
    const bad = staff.getByRole("listitem").filter({ hasText: program.name });
    await bad.getByText(refusalSentences["report.file_mismatch"]).waitFor();
    await staff.getByRole("button", { name: `Bỏ tệp ${program.name}` }).click();
    await bad.waitFor({ state: "detached" });
    expect(await findViolations(staff)).toEqual([]);

    const seen = leader.getByRole("button", { name: photo.name, exact: true });
    await seen.waitFor();
    expect(await leader.getByRole("button", { name: `Bỏ tệp ${photo.name}` }).count()).toBe(0);
    const shown = leader.context().waitForEvent("response", (response) => /\/object\/sign\/report-files\/.*token=/u.test(response.url()));
    await seen.click();
    expect((await shown).status()).toBe(200);
    expect(await findViolations(leader)).toEqual([]);

    await staff.getByRole("button", { name: `Bỏ tệp ${photo.name}` }).click();
    await staff.getByRole("dialog").getByRole("button", { name: "Bỏ tệp", exact: true }).click();
    await seen.waitFor({ state: "detached" });
    await staff.getByText("Chưa có tệp.").waitFor();
    await staff.getByText("Bỏ tệp", { exact: true }).waitFor();
  });

  it("is sent to a chat as a link that opens it", async () => {
    const page = await openCard("culture_staff", 7);
    await page.evaluate(() => {
      const shared = (data: ShareData) => {
        document.title = JSON.stringify(data);
        return Promise.resolve();
      };
      Object.defineProperty(navigator, "share", { value: shared, configurable: true });
    });
    await page.getByRole("button", { name: "Gửi thẻ qua Zalo" }).click();
    await expect.poll(() => page.title()).toContain("url");
    const data = JSON.parse(await page.title()) as ShareData;
    expect(data.title).toMatch(/^Thẻ #7: /u);
    expect(data.text).toMatch(/^Hạn \d\d\/\d\d\/\d{4} · Phòng /u);
    expect(new URL(data.url ?? "").pathname).toBe(app.pathOf(page));
  });
});
