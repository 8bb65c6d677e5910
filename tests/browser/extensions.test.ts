import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { findViolations } from "./support/find-violations.ts";
import { startApp, type TestApp } from "./support/start-app.ts";

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.stop();
});

/** A test that failed half-way leaves a request that waits; the others begin without it. */
afterEach(async () => {
  await app.backend.database.pool.query("delete from app.extensions where status = 'asked'");
});

async function openCard(persona: string, number: number, options: Parameters<TestApp["openAs"]>[1] = {}): Promise<Page> {
  const { rows } = await app.backend.database.pool.query<{ id: string }>("select id from app.cards where number = $1", [number]);
  const page = await app.openAs(persona, { path: `/cards/${rows[0]?.id ?? ""}`, ...options });
  await page.getByRole("heading", { name: `Thẻ #${number}` }).waitFor();
  return page;
}

/** Card 9 is led by the office and due on 31/12/2026. */
async function askByOffice(day: string, reason: string): Promise<Page> {
  const head = await openCard("office_head", 9);
  await head.getByRole("button", { name: "Xin gia hạn" }).click();
  await head.getByLabel("Xin lùi đến hết ngày").fill(day);
  await head.getByRole("textbox", { name: "Lý do" }).fill(reason);
  await head.getByRole("button", { name: "Gửi đề nghị" }).click();
  await head.getByRole("heading", { name: "Đề nghị gia hạn" }).waitFor();
  return head;
}

describe("a later deadline", () => {
  it("is asked for by the head of the unit, with a day and a reason", async () => {
    const head = await openCard("office_head", 9);
    await head.getByRole("button", { name: "Xin gia hạn" }).click();
    await head.getByText("Hạn đang áp dụng là 31/12/2026.").waitFor();
    await head.getByRole("button", { name: "Gửi đề nghị" }).click();
    await head.getByText("Hãy chọn ngày.").waitFor();
    await head.getByText("Hãy ghi rõ lý do.").waitFor();
    await head.getByLabel("Xin lùi đến hết ngày").fill("2026-12-31");
    await head.getByText("Hạn mới phải sau hạn đang áp dụng và không trước hôm nay. Hãy chọn ngày khác.").waitFor();
    expect(await findViolations(head)).toEqual([]);
    await head.getByRole("button", { name: "Đóng" }).click();

    const staff = await openCard("culture_staff", 9);
    await staff.getByText("Hạn của thẻ").waitFor();
    expect(await staff.getByRole("button", { name: "Xin gia hạn" }).count()).toBe(0);
  });

  it("is granted by the leader from the strip of the board, to another day, and the unit sees it at once", async () => {
    const head = await askByOffice("2027-01-20", "Chờ trang thông tin điện tử được nâng cấp.");
    expect(await head.getByRole("button", { name: "Xin gia hạn" }).count()).toBe(0);
    expect(await head.getByRole("button", { name: "Đồng ý" }).count()).toBe(0);
    expect(await findViolations(head)).toEqual([]);

    const leader = await app.openAs("leader", { path: "/board" });
    await leader.getByRole("button", { name: "1 đề nghị gia hạn" }).click();
    await leader.getByText("Lê Quốc Bảo, Văn phòng HĐND và UBND").waitFor();
    await leader.getByText("Chờ trang thông tin điện tử được nâng cấp.").waitFor();
    expect(await findViolations(leader)).toEqual([]);
    await leader.getByRole("button", { name: "Đồng ý", exact: true }).click();
    await leader.getByText("Đơn vị xin lùi từ 31/12/2026 đến 20/01/2027.").waitFor();
    await leader.getByLabel("Hạn mới, đến hết ngày").fill("2027-01-10");
    expect(await findViolations(leader)).toEqual([]);
    await leader.getByRole("button", { name: "Đồng ý gia hạn" }).click();
    await leader.getByRole("heading", { name: "Không có đề nghị nào chờ" }).waitFor();

    await head.getByText("Được gia hạn từ 31/12/2026 đến 10/01/2027").waitFor();
    await head.getByText("Đã lùi hạn 1 lần", { exact: true }).waitFor();
    await head.getByText("Đã lùi hạn 1 lần, hạn ban đầu là 31/12/2026").waitFor();
    expect(await head.getByRole("heading", { name: "Đề nghị gia hạn" }).count()).toBe(0);
    expect(await findViolations(head)).toEqual([]);
  });

  it("is granted by a leader within three taps from the own work", async () => {
    await askByOffice("2027-01-31", "Chờ kinh phí được cấp.");
    const leader = await app.openAs("leader", { viewport: { width: 360, height: 640 } });
    await leader.getByRole("navigation").getByRole("button", { name: "Việc của tôi" }).click();
    const waiting = leader.getByRole("region", { name: "Đề nghị gia hạn chờ trả lời" });
    await waiting.getByRole("button", { name: "Đồng ý", exact: true }).waitFor();
    expect(await findViolations(leader)).toEqual([]);
    await waiting.getByRole("button", { name: "Đồng ý", exact: true }).click();
    await leader.getByRole("button", { name: "Đồng ý gia hạn" }).click();
    await waiting.getByText("Không có đề nghị nào chờ đồng chí.").waitFor();
  });

  it("is refused on the card with a reason that the unit reads", async () => {
    const head = await askByOffice("2027-02-28", "Xin thêm thời gian.");
    const coordinator = await openCard("coordinator", 9, { colorScheme: "dark" });
    await coordinator.getByRole("button", { name: "Không đồng ý" }).click();
    const refuse = coordinator.getByRole("dialog").getByRole("button", { name: "Không đồng ý" });
    await refuse.click();
    await coordinator.getByText("Hãy ghi rõ lý do.").waitFor();
    expect(await findViolations(coordinator)).toEqual([]);
    await coordinator.getByRole("textbox", { name: "Lý do" }).fill("Đã lùi một lần, việc cần xong trong tháng 01.");
    await refuse.click();
    await head.getByText("Không được gia hạn").waitFor();
    await head.getByText("Đã lùi một lần, việc cần xong trong tháng 01.").waitFor();
    await head.getByRole("button", { name: "Xin gia hạn" }).waitFor();
  });

  it("is taken back by whoever asked, and leaves the strip of those who decide", async () => {
    const head = await askByOffice("2027-02-28", "Xin thêm thời gian.");
    const leader = await app.openAs("leader", { path: "/board" });
    await leader.getByRole("button", { name: "1 đề nghị gia hạn" }).waitFor();
    await head.getByRole("button", { name: "Rút đề nghị" }).click();
    await head.getByText("Thôi xin gia hạn").waitFor();
    await leader.getByRole("button", { name: "1 đề nghị gia hạn" }).waitFor({ state: "detached" });
  });

  it("is for those who decide: others are told so", async () => {
    const page = await app.openAs("culture_staff", { path: "/extensions" });
    await page.getByRole("heading", { name: "Không thuộc quyền của đồng chí" }).waitFor();
    expect(app.problems).toEqual([]);
  });
});
