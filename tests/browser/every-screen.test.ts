import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findFlaws } from "./support/find-flaws.ts";
import { findAllViolations } from "./support/find-violations.ts";
import { startApp, type TestApp } from "./support/start-app.ts";

/** What a screen is opened with: ids of the story, found once. */
type Ids = Record<"card" | "countedCard" | "plan" | "unit" | "duty" | "period" | "report", string>;

interface Screen {
  name: string;
  persona: string;
  path: (ids: Ids) => string;
  /** Leads from the path to what is looked at. */
  act?: (page: Page) => Promise<unknown>;
}

const screen = (name: string, persona: string, path: Screen["path"] | string, act?: Screen["act"]): Screen => ({
  name,
  persona,
  path: typeof path === "string" ? () => path : path,
  ...(act && { act }),
});
const press = (name: string | RegExp) => (page: Page) => page.getByRole("button", { name }).first().click();

const screens: Screen[] = [
  screen("my work", "culture_staff", "/work"),
  screen("my work, nothing", "viewer", "/work"),
  screen("what else a card can do", "culture_staff", "/work", press(/^Việc khác với thẻ/u)),
  screen("board", "coordinator", "/board"),
  screen("filter of the board", "coordinator", "/board", press(/Lọc/u)),
  screen("quarters", "coordinator", "/board", press(/^Quý/u)),
  screen("board in groups", "coordinator", "/board?group=unit"),
  screen("overdue", "leader", "/overdue"),
  screen("a nudge", "leader", "/overdue", press(/^Đôn đốc/u)),
  screen("nudges", "leader", "/nudges"),
  screen("search", "coordinator", "/search", (page) => page.getByRole("searchbox").fill("chuyen doi so")),
  screen("calendar", "coordinator", "/calendar"),
  screen("by last day", "coordinator", "/deadlines"),
  screen("dashboard", "leader", "/dashboard"),
  screen("dashboard of a head", "office_head", "/dashboard"),
  screen("figures by unit", "leader", "/dashboard/units"),
  screen("what has changed", "leader", "/dashboard/changes"),
  screen("work of a leader", "leader", "/work"),
  screen("reports of a unit", "culture_staff", ({ unit }) => `/dashboard/reports?unit=${unit}&standing=missing`),
  screen("plan", "leader", ({ plan }) => `/plans/${plan}`),
  screen("unit", "leader", ({ unit }) => `/units/${unit}`),
  screen("card", "culture_staff", ({ card }) => `/cards/${card}`),
  screen("card of a head", "office_head", ({ countedCard }) => `/cards/${countedCard}`),
  screen("extensions", "leader", "/extensions"),
  screen("plans", "coordinator", "/plans"),
  screen("import of a plan", "coordinator", "/plans/import"),
  screen("duties to report", "coordinator", "/report-duties"),
  screen("duty to report", "coordinator", ({ duty }) => `/report-duties/${duty}`),
  screen("form of a duty", "coordinator", ({ duty }) => `/report-duties/${duty}/edit`),
  screen("consolidation", "coordinator", ({ period }) => `/report-periods/${period}/consolidation`),
  screen("reports", "culture_staff", "/reports"),
  screen("report", "culture_staff", ({ report }) => `/reports/${report}`),
  screen("units", "coordinator", "/units"),
  screen("members", "coordinator", "/members"),
  screen("invitation", "coordinator", "/members", press("Mời thành viên")),
  screen("people on a list", "coordinator", "/members/expected"),
  screen("days off", "coordinator", "/working-days"),
  screen("official account", "coordinator", "/official-account"),
  screen("notifications", "economy_head", "/notifications"),
  screen("choices of notifications", "culture_staff", "/notifications/choices"),
  screen("settings of notifications", "coordinator", "/notifications/settings"),
  screen("who is reached", "coordinator", "/notifications/reach"),
  screen("what was not delivered", "coordinator", "/notifications/undelivered"),
  screen("privacy", "culture_staff", "/privacy"),
  screen("an invitation that opens nothing", "stranger", "/join/abcdefghijklmnopqrstuvwxyz0123456789"),
];

/** The smallest phone in the light and the largest in the dark. */
const phones = [
  { viewport: { width: 360, height: 640 }, colorScheme: "light" },
  { viewport: { width: 430, height: 932 }, colorScheme: "dark" },
] as const;

let app: TestApp;
let ids: Ids;

beforeAll(async () => {
  app = await startApp({ wholeStory: true });
  // The longest names that units really have.
  await app.backend.database.pool.query(
    "update app.units set name = left(name || ' và các đơn vị sự nghiệp công lập trực thuộc trên địa bàn toàn xã theo phân cấp quản lý', 90)",
  );
  ids = await findIds();
});

afterAll(async () => {
  await app.stop();
});

async function findIds(): Promise<Ids> {
  const { rows } = await app.backend.database.pool.query<Ids>(`
    select
      (select c.id from app.cards c where c.comment_count > 0 order by cardinality(c.supporting_unit_ids) desc, c.number limit 1) as card,
      (select c.id from app.cards c where c.expected_count > 1 and c.status <> 'done' order by c.number limit 1) as "countedCard",
      (select p.id from app.plans p limit 1) as plan,
      (select m.unit_id from app.memberships m where m.role = 'staff' limit 1) as unit,
      (select d.id from app.report_duties d order by d.title limit 1) as duty,
      (select r.period_id from app.report_requests r where r.status = 'accepted' limit 1) as period,
      (select r.id from app.report_requests r join app.memberships m on m.unit_id = r.unit_id join private.zalo_identities z using (person_id)
       where z.app_user_id = '3300000000000000005' and r.status in ('open', 'returned') limit 1) as report`);
  const found = rows[0];
  if (found === undefined) throw new Error("The story has no ids");
  return found;
}

/** The page stands: nothing is on its way any more. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await expect.poll(() => page.locator('[aria-label^="Đang tải"], [aria-label="Đang đăng nhập"]').count()).toBe(0);
}

describe.each(phones)("on a phone of $viewport.width × $viewport.height, $colorScheme, with the longest names", (phone) => {
  it.each(screens)("$name: nothing is cut, crowded, too small or unreadable", async ({ persona, path, act }) => {
    const page = await app.openAs(persona, { path: path(ids), ...phone });
    await settle(page);
    if (act) {
      await act(page);
      await settle(page);
    }
    expect([...(await findFlaws(page)), ...(await findAllViolations(page))]).toEqual([]);
  });
});

const daily = ["my work", "board", "card", "dashboard", "report", "overdue", "search"];

describe("with letters a third larger, as people set their phones", () => {
  it.each(screens.filter(({ name }) => daily.includes(name)))(
    "$name: nothing is cut or upon each other",
    async ({ persona, path, act }) => {
      const page = await app.openAs(persona, { path: path(ids) });
      await page.addStyleTag({ content: "html { font-size: 133% !important; }" });
      await settle(page);
      await act?.(page);
      await settle(page);
      expect(await findFlaws(page)).toEqual([]);
    },
  );
});
