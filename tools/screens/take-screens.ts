import type { Browser, Page } from "playwright-core";
import { chooseFile, smallPlan, textFile, waitForReview } from "../../tests/browser/support/plan-files.ts";
import type { Product } from "./start-product.ts";

export interface Screen {
  title: string;
  png: Buffer;
}

export const phone = { width: 390, height: 844 };
const insets = { top: 44, bottom: 20 };

interface Scene {
  title: string;
  /** Key of a person of the seed. */
  persona: string;
  path: string;
  /** Leads from the path to what is shown; over when it is to be seen. */
  play: (page: Page) => Promise<unknown>;
}

const counted = (page: Page) =>
  page
    .locator("[data-card]")
    .filter({ has: page.getByRole("button", { name: /^Ghi thêm 1 lần/u }) })
    .first();

/** In the order of the picture; the plan that waits for its review comes last, so that no other screen shows it. */
const scenes: Scene[] = [
  { title: "Việc của tôi (chuyên viên)", persona: "culture_staff", path: "/work", play: (page) => counted(page).waitFor() },
  {
    title: "Bảng (cơ quan đầu mối)",
    persona: "coordinator",
    path: "/board",
    play: (page) => page.locator("[data-card]").first().waitFor(),
  },
  {
    title: "Thẻ",
    persona: "culture_staff",
    path: "/work",
    async play(page) {
      await counted(page).getByRole("heading").click();
      await page.getByRole("heading", { name: "Ý kiến xử lý" }).waitFor();
    },
  },
  {
    title: "Điều hành (lãnh đạo)",
    persona: "leader",
    path: "/dashboard?span=year",
    play: (page) => page.getByRole("img", { name: /^Tỷ lệ đúng hạn/u }).waitFor(),
  },
  { title: "Kế hoạch", persona: "coordinator", path: "/plans", play: (page) => page.getByText("xong đúng hạn").waitFor() },
  {
    title: "Báo cáo (cơ quan đầu mối)",
    persona: "coordinator",
    path: "/report-duties",
    async play(page) {
      await page.getByText("Báo cáo kết quả thực hiện").first().click();
      await page.getByRole("link", { name: "Tổng hợp", exact: true }).waitFor();
    },
  },
  {
    title: "Viết báo cáo (đơn vị)",
    persona: "culture_staff",
    path: "/reports",
    async play(page) {
      await page.getByText("Viết báo cáo").first().click();
      await page.getByRole("button", { name: "Nộp báo cáo" }).waitFor();
    },
  },
  { title: "Đơn vị", persona: "coordinator", path: "/units", play: (page) => page.getByText("Công an xã", { exact: true }).waitFor() },
  {
    title: "Thông báo",
    persona: "economy_head",
    path: "/notifications",
    play: (page) =>
      page
        .getByText(/nhiệm vụ$/)
        .first()
        .waitFor(),
  },
  {
    title: "Lịch theo tháng",
    persona: "coordinator",
    path: "/calendar",
    play: (page) => page.getByRole("heading", { level: 2 }).first().waitFor(),
  },
  {
    title: "Tìm không dấu",
    persona: "coordinator",
    path: "/search",
    async play(page) {
      await page.getByRole("searchbox").fill("tuyen truyen");
      await page.locator("mark").first().waitFor();
    },
  },
  {
    title: "Trang đơn vị",
    persona: "leader",
    path: "/units",
    async play(page) {
      await page.getByText("Phòng Kinh tế", { exact: true }).first().click();
      await page.getByRole("heading", { level: 2 }).first().waitFor();
    },
  },
  {
    title: "Ai nhận được tin",
    persona: "coordinator",
    path: "/notifications/reach",
    play: (page) => page.getByText("Từng người").waitFor(),
  },
  {
    title: "Quyền riêng tư",
    persona: "culture_staff",
    path: "/privacy",
    play: (page) => page.getByText("Đang lưu về đồng chí").waitFor(),
  },
  {
    title: "Lịch nghỉ",
    persona: "coordinator",
    path: "/working-days",
    play: (page) => page.getByText("Tết").first().waitFor(),
  },
  {
    title: "Rà soát kế hoạch",
    persona: "coordinator",
    path: "/plans/import",
    async play(page) {
      await chooseFile(page, textFile(smallPlan("31")));
      await waitForReview(page);
      await page.getByText("Đã lưu").waitFor({ state: "attached" });
      await page.getByRole("article", { name: "Sửa chữa trụ sở tiếp công dân" }).getByRole("button").click();
      await page.getByRole("region", { name: "Trích từ kế hoạch" }).waitFor();
    },
  },
];

/** Plays the scenes one after the other, each on a phone of its own. */
export async function takeScreens(browser: Browser, product: Product): Promise<Screen[]> {
  const screens: Screen[] = [];
  for (const scene of scenes) screens.push({ title: scene.title, png: await takeScreen(browser, product, scene) });
  return screens;
}

async function takeScreen(browser: Browser, { url, zaloSimulatorUrl }: Product, { persona, path, play }: Scene): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: phone,
    hasTouch: true,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    reducedMotion: "reduce",
  });
  try {
    await context.addInitScript(
      (name) => {
        window.name = name;
      },
      JSON.stringify({ simulator: zaloSimulatorUrl, persona, insets }),
    );
    const page = await context.newPage();
    await page.goto(url + path);
    await play(page);
    // The last page may still be sliding in.
    await page.waitForTimeout(700);
    // The first steps of somebody new stand above the work on some pages.
    const skip = page.getByRole("button", { name: "Bỏ qua", exact: true });
    if ((await skip.count()) > 0) await skip.click();
    return await page.screenshot();
  } finally {
    await context.close();
  }
}
