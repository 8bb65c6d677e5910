import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { cardIn, chipOf, numbersIn } from "./support/card-locators.ts";
import { dragByMouse, dragByTouch, dragOverEdge, swipe } from "./support/drag.ts";
import { findViolations } from "./support/find-violations.ts";
import { startApp, type TestApp } from "./support/start-app.ts";

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(async () => {
  await app.stop();
});

const changeCard = (number: number, change: string) =>
  app.backend.database.pool.query(`update app.cards set ${change} where number = $1`, [number]);

async function statusOf(number: number): Promise<string | undefined> {
  const { rows } = await app.backend.database.pool.query<{ status: string }>("select status from app.cards where number = $1", [number]);
  return rows[0]?.status;
}

/** Every test finds the cards where the sample put them. */
beforeEach(async () => {
  app.problems.length = 0;
  for (const [status, numbers] of [
    ["todo", [3, 5, 9]],
    ["doing", [1, 4, 6, 7]],
    ["review", [2]],
    ["done", [8]],
  ] as const) {
    await app.backend.database.pool.query("update app.cards set status = $1, rank = null where number = any ($2)", [status, numbers]);
  }
});

async function openBoard(persona: string, options: Parameters<TestApp["openAs"]>[1] = {}) {
  const page = await app.openAs(persona, { path: "/board", ...options });
  await page.locator("[data-card]").first().waitFor();
  return page;
}

describe("the board", () => {
  it("shows the quarter, what is overdue and how many cards each column has", async () => {
    const page = await openBoard("coordinator");
    await expect.poll(() => page.getByRole("heading", { level: 1 }).textContent()).toBe("Quý IV/2026");
    expect(await page.getByRole("button", { name: /^2 việc quá hạn/u }).innerText()).toBe("2 việc quá hạn\n1 từ các quý trước");
    expect(await Promise.all((["todo", "doing", "review", "done"] as const).map((status) => chipOf(page, status).innerText()))).toEqual([
      "3\nChưa làm",
      "3\nĐang làm",
      "1\nChờ duyệt",
      "1\nXong",
    ]);
    expect(await cardIn(page, "doing", 7).innerText()).toContain("Còn 4 ngày");
    expect(app.problems).toEqual([]);
  });

  it("is swiped from one column to the next", async () => {
    const page = await openBoard("coordinator");
    await swipe(page, page.locator('[data-column="doing"]'), -0.7);
    await expect.poll(() => chipOf(page, "review").getAttribute("aria-pressed")).toBe("true");
  });

  it("moves a card by touch onto a column's chip", async () => {
    const page = await openBoard("culture_staff");
    await dragByTouch(page, cardIn(page, "doing", 4), chipOf(page, "review"));
    await page.getByText("Thẻ #4 đã chuyển sang Chờ duyệt").waitFor();
    expect(await chipOf(page, "review").innerText()).toBe("2\nChờ duyệt");
    expect(await statusOf(4)).toBe("review");
  });

  it("carries a card over the edge of the screen into the next column, and takes it back", async () => {
    const page = await openBoard("coordinator");
    const next = () => expect.poll(() => chipOf(page, "todo").getAttribute("aria-pressed")).toBe("true");
    await dragOverEdge(page, cardIn(page, "doing", 4), next, cardIn(page, "todo", 3));
    await page.getByText("Thẻ #4 đã chuyển sang Chưa thực hiện").waitFor();
    expect(await numbersIn(page, "todo")).toEqual([3, 4, 5, 9]);
    await page.getByRole("button", { name: "Hoàn tác" }).click();
    await page.getByText("Thẻ #4 đã trở lại Đang thực hiện").waitFor();
    expect(await statusOf(4)).toBe("doing");
    expect(await numbersIn(page, "doing")).toEqual([1, 4, 7]);
  });

  it("changes the order in a column by mouse, and keeps it", async () => {
    const page = await openBoard("coordinator", { hasTouch: false });
    expect(await numbersIn(page, "doing")).toEqual([1, 4, 7]);
    await dragByMouse(page, cardIn(page, "doing", 7), cardIn(page, "doing", 1), 0.1);
    await expect.poll(() => numbersIn(page, "doing")).toEqual([7, 1, 4]);
    await page.reload();
    await cardIn(page, "doing", 7).waitFor();
    expect(await numbersIn(page, "doing")).toEqual([7, 1, 4]);
  });

  it("shows four columns side by side on a wide screen, and moves a card from one to another", async () => {
    const page = await openBoard("coordinator", { viewport: { width: 1280, height: 800 }, hasTouch: false });
    await dragByMouse(page, cardIn(page, "todo", 3), cardIn(page, "doing", 4), 0.9);
    await page.getByText("Thẻ #3 đã chuyển sang Đang thực hiện").waitFor();
    expect(await numbersIn(page, "doing")).toEqual([1, 4, 3, 7]);
  });

  it("moves a card by keyboard", async () => {
    const page = await openBoard("coordinator", { viewport: { width: 1280, height: 800 }, hasTouch: false });
    await cardIn(page, "doing", 1).getByRole("button").first().focus();
    await page.keyboard.press("Space");
    const spoken = (place: number) => page.getByText(`thẻ 1 đang ở cột Đang thực hiện, vị trí ${place}.`).waitFor({ state: "attached" });
    await spoken(1);
    // Where cards stand is known once the lifted one has been drawn.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
    await page.keyboard.press("ArrowDown");
    await spoken(2);
    await page.keyboard.press("Space");
    await expect.poll(() => numbersIn(page, "doing")).toEqual([4, 1, 7]);
  });

  it("moves a card by its menu, and asks for the reason of a return", async () => {
    const page = await openBoard("coordinator");
    await chipOf(page, "review").click();
    await page.getByRole("button", { name: "Việc khác với thẻ #2" }).click();
    await page.getByRole("button", { name: /^Trả lại…/ }).click();
    await page.getByRole("button", { name: "Trả lại thẻ #2" }).click();
    expect(await page.getByText("Hãy ghi lý do để đơn vị biết cần làm gì tiếp.").isVisible()).toBe(true);
    await page.getByLabel("Lý do").fill("Thiếu danh sách đơn vị dự thi");
    await page.getByRole("button", { name: "Trả lại thẻ #2" }).click();
    await page.getByText("Thẻ #2 đã chuyển sang Đang thực hiện").waitFor();
    expect(await statusOf(2)).toBe("doing");
  });

  it("narrows down to one unit", async () => {
    const page = await openBoard("coordinator");
    await page.getByRole("button", { name: "Lọc bảng" }).click();
    await page.getByRole("radio", { name: "Trung tâm Phục vụ hành chính công" }).click();
    await page.getByRole("button", { name: "Xem bảng" }).click();
    await expect.poll(() => chipOf(page, "todo").innerText()).toBe("1\nChưa làm");
    await expect.poll(() => chipOf(page, "review").innerText()).toBe("0\nChờ duyệt");
  });

  it("stands in groups, in which a card is moved by touch", async () => {
    const page = await openBoard("coordinator");
    await page.getByRole("button", { name: "Lọc bảng" }).click();
    await page.getByRole("radio", { name: "Đơn vị chủ trì" }).click();
    await page.getByRole("button", { name: "Xem bảng" }).click();
    await expect.poll(() => page.locator('[data-column="doing"] [aria-expanded]').count()).toBeGreaterThan(1);
    // Cards that come into a group above would push it away under the finger.
    await expect.poll(async () => (await numbersIn(page, "doing")).length).toBe(3);
    await dragByTouch(page, cardIn(page, "doing", 7), chipOf(page, "review"));
    await page.getByText("Thẻ #7 đã chuyển sang Chờ duyệt").waitFor();
    await cardIn(page, "review", 7).waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(app.problems).toEqual([]);
  });

  it("keeps a filter under a name, for every phone of the person, and says in the address what is shown", async () => {
    const page = await openBoard("coordinator");
    await page.getByRole("button", { name: "Lọc bảng" }).click();
    await page.getByText("Chỉ việc sắp đến hạn").click();
    await page.getByRole("button", { name: "Lưu bộ lọc này" }).click();
    await page.getByLabel("Tên bộ lọc").fill("Việc gấp");
    await page.getByRole("button", { name: "Lưu", exact: true }).click();
    await page.getByRole("button", { name: "Sửa bộ lọc Việc gấp" }).waitFor();
    expect(app.pathOf(page)).toBe("/board?soon=1");

    const other = await openBoard("coordinator", { path: "/board?group=plan" });
    await other.getByRole("button", { name: "Lọc bảng" }).click();
    expect(await other.getByRole("radio", { name: "Kế hoạch", exact: true }).getAttribute("aria-checked")).toBe("true");
    await other.getByRole("button", { name: /^Việc gấp/u }).click();
    await expect.poll(() => app.pathOf(other)).toBe("/board?soon=1");
    await expect.poll(() => chipOf(other, "done").innerText()).toBe("0\nXong");
  });

  it.each(["light", "dark"] as const)("has no serious fault of accessibility, %s", async (colorScheme) => {
    const page = await openBoard("coordinator", { colorScheme });
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Việc khác với thẻ #7" }).click();
    await page.getByText("Trình duyệt").waitFor();
    await page.waitForTimeout(300);
    expect(await findViolations(page)).toEqual([]);
  });
});

describe("a move that may not be", () => {
  it("is explained to a person without rights, in the menu and when a card is dropped", async () => {
    const page = await openBoard("viewer", { hasTouch: false });
    await page.getByRole("button", { name: "Việc khác với thẻ #7" }).click();
    await page.getByText("Chỉ đơn vị chủ trì hoặc cơ quan đầu mối được làm việc này với thẻ.").waitFor();
    expect(await page.getByRole("button", { name: /Trình duyệt/ }).count()).toBe(0);
    await page.getByRole("button", { name: "Đóng" }).click();

    await dragByMouse(page, cardIn(page, "doing", 7), chipOf(page, "review"));
    await page.getByText("Chỉ đơn vị chủ trì hoặc cơ quan đầu mối được làm việc này với thẻ.").waitFor();
    expect(await chipOf(page, "doing").innerText()).toBe("3\nĐang làm");
  });

  it("goes back with the reason when somebody else was quicker", async () => {
    const page = await openBoard("culture_staff", {
      prepare: (target) =>
        target.route("**/rpc/move_card", async (route) => {
          await changeCard(7, "due_on = '2026-11-25'");
          await route.continue();
        }),
    });
    await dragByTouch(page, cardIn(page, "doing", 7), chipOf(page, "review"));
    await page.getByText("Người khác vừa thay đổi thẻ này.").waitFor();
    await cardIn(page, "doing", 7).waitFor();
    expect(await statusOf(7)).toBe("doing");
    // The change itself came with a pull.
    await expect.poll(() => cardIn(page, "doing", 7).innerText()).toContain("Còn 5 ngày");
  });

  it("waits when the network is away, is shown as done meanwhile, and can be let go of", async () => {
    const page = await openBoard("culture_staff");
    await page.context().setOffline(true);
    await page.getByText(/^Chưa có mạng, số liệu lúc \d\d:\d\d$/u).waitFor();
    await dragByTouch(page, cardIn(page, "doing", 4), chipOf(page, "review"));
    await page.getByText("đang chờ trên máy này và sẽ tự gửi khi kết nối được").waitFor();
    await cardIn(page, "review", 4).waitFor({ state: "attached" });
    await page.getByRole("button", { name: /1 việc chờ gửi$/u }).click();
    await page.getByRole("button", { name: "Bỏ: Thẻ #4: chuyển sang Chờ duyệt" }).click();
    await page.getByText("Mọi việc đã được gửi.").waitFor();
    await page.getByRole("button", { name: "Đóng" }).click();
    await cardIn(page, "doing", 4).waitFor();
    await page.context().setOffline(false);
    await expect.poll(() => page.getByText("Chưa có mạng, số liệu").count()).toBe(0);
  });
});

describe("a second browser", () => {
  it("sees a move without doing anything", async () => {
    const watching = await openBoard("leader");
    const moving = await openBoard("culture_staff");
    await cardIn(watching, "doing", 4).waitFor();
    await dragByTouch(moving, cardIn(moving, "doing", 4), chipOf(moving, "review"));
    await expect.poll(() => chipOf(watching, "review").innerText(), { timeout: 10_000 }).toBe("2\nChờ duyệt");
    expect(await cardIn(watching, "doing", 4).count()).toBe(0);
  });

  it("that missed every broadcast is right again when it is looked at", async () => {
    const page = await openBoard("leader", {
      prepare: (target) => target.routeWebSocket(/realtime/, () => undefined),
    });
    await changeCard(4, "status = 'review'");
    await page.waitForTimeout(500);
    expect(await chipOf(page, "review").innerText()).toBe("1\nChờ duyệt");
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await expect.poll(() => chipOf(page, "review").innerText()).toBe("2\nChờ duyệt");
  });
});
