import type { Browser } from "playwright-core";
import { phone, type Screen } from "./take-screens.ts";

const gap = 28;

const inARow = 4;

/** Puts the screens side by side, four in a row, each with its name above and Zalo's capsule where the phone would draw it. */
export async function composeScreens(browser: Browser, screens: readonly Screen[]): Promise<Buffer> {
  const width = Math.min(screens.length, inARow) * (phone.width + gap) + gap;
  const page = await browser.newPage({ viewport: { width, height: phone.height } });
  try {
    await page.setContent(`<!doctype html><meta charset="utf-8"><style>${style}</style>${screens.map(figure).join("")}`);
    await page.waitForFunction(() => [...document.images].every((image) => image.complete));
    return await page.screenshot({ fullPage: true });
  } finally {
    await page.close();
  }
}

const figure = ({ title, png }: Screen): string =>
  `<figure><figcaption>${title}</figcaption><div><img src="data:image/png;base64,${png.toString("base64")}"><i></i></div></figure>`;

const style = `
  body { display: flex; flex-wrap: wrap; gap: ${gap}px; margin: 0; padding: ${gap - 8}px ${gap}px ${gap}px; background: #cdd3df; font: 600 17px system-ui, sans-serif; }
  figure { margin: 0; }
  figcaption { padding-bottom: 10px; color: #344054; }
  div { position: relative; overflow: hidden; width: ${phone.width}px; height: ${phone.height}px; border-radius: 26px; }
  img { display: block; }
  i { position: absolute; top: 54px; right: 12px; width: 84px; height: 30px; border: 1px solid #e4e7ec; border-radius: 16px; }
`;
