/**
 * Draws docs/screens.png anew: six screens of the sample commune side by side, on a fixed day and on data that is
 * gone afterwards.
 */
import { statSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { findBrowser } from "../tests/browser/support/find-browser.ts";
import { composeScreens } from "./screens/compose-screens.ts";
import { startProduct } from "./screens/start-product.ts";
import { takeScreens } from "./screens/take-screens.ts";

/** A Saturday at the end of November: the sample plan has work done, late, soon due and waiting then. */
const today = "2026-11-21";
const picture = fileURLToPath(new URL("../docs/screens.png", import.meta.url));

const product = await startProduct(today);
const browser = await chromium.launch({ executablePath: await findBrowser(), args: ["--no-sandbox"] });
try {
  writeFileSync(picture, await composeScreens(browser, await takeScreens(browser, product)));
  console.log(`${relative(process.cwd(), picture)}: ${Math.round(statSync(picture).size / 1024)} KB`);
} finally {
  await browser.close();
  await product.stop();
}
