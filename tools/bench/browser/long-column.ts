import type { Page } from "playwright-core";

/** Shows a column and brings all its pages; answers how many cards it has. */
export async function loadWholeColumn(page: Page, status: string): Promise<number> {
  const chip = page.locator(`button[data-status="${status}"]`);
  await chip.click();
  await page.locator(`[data-column="${status}"] [data-card]`).first().waitFor();
  const cards = Number.parseInt((await chip.innerText()).replaceAll(".", ""), 10);
  const scroller = page.locator(`[data-column="${status}"] > div`).first();
  // The end keeps moving away while pages come; at the end it stands.
  for (let still = 0, height = 0; still < 8;) {
    const now = await scroller.evaluate((element) => {
      element.scrollTo(0, element.scrollHeight);
      return element.scrollHeight;
    });
    still = now === height ? still + 1 : 0;
    height = now;
    await page.waitForTimeout(150);
  }
  return cards;
}
