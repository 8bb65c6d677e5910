import type { Page, Route, WebSocketRoute } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CardStatus } from "../../src/core/board/card.ts";
import { cardIn, chipOf } from "./support/card-locators.ts";
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
const query = async <T extends object>(sql: string, values: unknown[] = []) => (await app.backend.database.pool.query<T>(sql, values)).rows;
const change = (number: number, what: string) => query(`update app.cards set ${what} where number = $1`, [number]);

/** What the server has of a card, and how often it did what was asked. */
const doneWith = async (number: number) =>
  (
    await query<{ status: string; steps: string; comments: number; events: string[] }>(
      `select c.status, c.steps_done || '/' || c.step_count as steps, c.comment_count as comments, array(
         select a.kind from app.activities a where a.card_id = c.id and a.kind not in ('created', 'step_added') order by a.id
       ) as events
       from app.cards c where c.number = $1`,
      [number],
    )
  )[0];

async function openCard(page: Page, number: number): Promise<void> {
  await page.locator(`[data-card="${number}"]`).getByRole("button").first().click();
  await page.getByRole("heading", { name: `Thẻ #${number}` }).waitFor();
}

/** Waits for a card in a column of the phone's board, which shows one column at a time. */
async function seeIn(page: Page, status: CardStatus, number: number): Promise<void> {
  await chipOf(page, status).click();
  await cardIn(page, status, number).waitFor();
}

/** A network on which every request arrives and its answer comes as late as one likes, or gets lost. */
async function slowDown(page: Page) {
  const held: { name: string; answer: () => Promise<void>; lose: () => Promise<void> }[] = [];
  let flowing = false;
  const handle = async (route: Route) => {
    const response = await route.fetch().catch(() => null);
    if (response === null) return; // the phone was put away
    const answer = () => route.fulfill({ response });
    if (flowing) return answer();
    held.push({ name: new URL(route.request().url()).pathname.split("/").at(-1) ?? "", answer, lose: () => route.abort("timedout") });
  };
  await page.context().route(isServer, handle);
  /** What has arrived under a name and waits for its answer. */
  const take = async (name: string) => {
    await expect.poll(() => held.map((request) => request.name)).toContain(name);
    const [request] = held.splice(
      held.findIndex((waiting) => waiting.name === name),
      1,
    );
    if (request === undefined) throw new Error(`${name} was not asked`);
    return request;
  };
  const recover = async () => {
    flowing = true;
    for (const request of held.splice(0)) await request.answer();
  };
  return { take, recover };
}

describe("on a slow network", () => {
  it("acts stand on the screen at once, arrive in order, and an answer that got lost doubles nothing", async () => {
    await query(
      "insert into app.card_steps (organization_id, card_id, title) select organization_id, id, 'Lập danh sách' from app.cards where number = 5",
    );
    const page = await app.openAs("culture_staff", { path: "/board", viewport: { width: 360, height: 640 } });
    await openCard(page, 5);
    const step = page.getByRole("checkbox", { name: "Lập danh sách" });
    await step.waitFor();
    const network = await slowDown(page);

    await step.check();
    await page.getByText("1/1", { exact: true }).first().waitFor();
    const field = page.getByLabel("Ý kiến của đồng chí");
    await field.fill("Đã gửi giấy mời");
    await page.getByRole("button", { name: "Gửi ý kiến" }).click();
    await page.getByRole("listitem").filter({ hasText: "Đã gửi giấy mời" }).waitFor();
    expect(await field.inputValue()).toBe("");
    await page.getByRole("button", { name: "Trình duyệt" }).click();
    await page.getByText("Chờ duyệt", { exact: true }).first().waitFor();
    // The server has answered nothing, and of the card it knows only what was done first.
    const tick = await network.take("change_step");
    expect(await doneWith(5)).toMatchObject({ status: "todo", steps: "1/1", comments: 0 });
    await page.getByRole("button", { name: "Quay lại" }).click();
    await seeIn(page, "review", 5);

    // Meanwhile somebody else moves another card, and of one act the answer gets lost.
    await change(9, "status = 'doing'");
    await tick.answer();
    await (await network.take("add_comment")).lose();
    await (await network.take("add_comment")).answer();
    await (await network.take("move_card")).answer();
    await network.recover();
    await seeIn(page, "doing", 9);
    await seeIn(page, "review", 5);
    await expect.poll(() => page.getByText("chờ gửi").count()).toBe(0);
    expect(await doneWith(5)).toEqual({ status: "review", steps: "1/1", comments: 1, events: ["step_done", "commented", "moved"] });
    await openCard(page, 5);
    await page.getByText("Làm xong việc nhỏ").waitFor();
    expect(await page.getByRole("listitem").filter({ hasText: "Đã gửi giấy mời" }).count()).toBe(1);
    expect(await findViolations(page)).toEqual([]);
    expect(app.problems).toEqual([]);
  });
});

/** Lets the phone sleep: its sockets die without a word, nothing is reached any more, and its clock goes on. */
async function fallAsleep(page: Page, sockets: WebSocketRoute[]): Promise<void> {
  await show(page, "hidden");
  sockets.length = 0;
  await page.context().route(isServer, (route) => route.abort("internetdisconnected"));
  await page.clock.fastForward("24:00:00");
}

const show = (page: Page, state: "hidden" | "visible") =>
  page.evaluate((value) => {
    Object.defineProperty(document, "visibilityState", { value, configurable: true });
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  }, state);

async function wake(page: Page): Promise<void> {
  await page.context().unroute(isServer);
  await show(page, "visible");
}

/** The same task once more, as a new card. */
const addCardLike = (number: number) =>
  query(
    `with task as (
       insert into app.tasks (organization_id, plan_id, position, kind, section, title, time_certainty, starts_on, due_on, due_bound, source_text)
       select t.organization_id, t.plan_id, t.position + 100, t.kind, t.section, 'Việc mới thêm', t.time_certainty, t.starts_on, t.due_on,
         t.due_bound, t.source_text
       from app.tasks t join app.cards c on c.task_id = t.id where c.number = $1 returning *
     ), units as (
       insert into app.task_units (organization_id, task_id, unit_id, part, written_as, position)
       select u.organization_id, task.id, u.unit_id, u.part, u.written_as, u.position
       from app.task_units u join app.cards c on c.task_id = u.task_id, task where c.number = $1 returning 1
     )
     select task.organization_id, task.plan_id, task.id, c.quarter, task.due_on from task, app.cards c, units where c.number = $1 limit 1`,
    [number],
  ).then(([task]) =>
    query(
      "insert into app.cards (organization_id, plan_id, task_id, quarter, due_on) values ($1, $2, $3, $4, $5)",
      Object.values(task ?? {}),
    ),
  );

describe("after the phone slept for a day", () => {
  it("board, work and the open card are right, and follow what others do", async () => {
    await change(4, "due_on = '2026-11-20'");
    /** Through which the phone hears anything; what was open when it fell asleep says nothing any more, and does not close either. */
    const sockets: WebSocketRoute[] = [];
    const page = await app.openAs("culture_staff", {
      path: "/work",
      prepare: async (opened) => {
        await opened.clock.install();
        await opened.routeWebSocket(/realtime/u, (socket) => {
          const server = socket.connectToServer();
          sockets.push(socket);
          socket.onMessage((message) => sockets.includes(socket) && server.send(message));
          server.onMessage((message) => sockets.includes(socket) && socket.send(message));
        });
      },
    });
    const late = page.getByRole("region", { name: "Quá hạn" });
    await late.locator('[data-card="2"]').waitFor();
    await page.getByRole("button", { name: "Bảng" }).click();
    await openCard(page, 7);
    await page
      .getByText(/^còn 4 ngày/iu)
      .first()
      .waitFor();
    await expect.poll(() => sockets.length).toBe(1);

    await fallAsleep(page, sockets);
    await app.backend.setToday("2026-11-21");
    await change(7, "expected_count = 3, done_count = 2");
    await change(9, "status = 'doing'");
    await change(2, "status = 'done'");
    await addCardLike(5);

    await wake(page);
    await page
      .getByText(/^còn 3 ngày/iu)
      .first()
      .waitFor();
    await page.getByText("2/3 lần").waitFor();
    await page.getByRole("button", { name: "Quay lại" }).click();
    await seeIn(page, "todo", 10);
    await seeIn(page, "done", 2);
    await seeIn(page, "doing", 9);
    await cardIn(page, "doing", 4).getByText("Quá hạn 1 ngày").waitFor();
    await page.getByRole("button", { name: "Việc của tôi" }).click();
    await late.locator('[data-card="4"]').waitFor();
    expect(await late.locator("[data-card]").count()).toBe(1);

    // Pokes come again.
    await expect.poll(() => sockets.length, { timeout: 30_000 }).toBe(1);
    await change(4, "status = 'done'");
    await late.locator('[data-card="4"]').waitFor({ state: "detached" });
    expect(app.problems).toEqual([]);
  });
});
