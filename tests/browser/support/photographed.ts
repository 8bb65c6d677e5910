import type { BrowserContext } from "playwright-core";
import type { ChosenFile } from "./give-files.ts";

/** A page of paper with a plan on it, as a scanner would picture it. */
export async function photographed(context: BrowserContext, text: string, name = "IMG_0001.jpg"): Promise<ChosenFile> {
  const paper = await context.newPage();
  await paper.setViewportSize({ width: 1000, height: 1414 });
  await paper.setContent(`<pre style="font: 23px/1.5 'DejaVu Serif', serif; margin: 60px; white-space: pre-wrap"></pre>`);
  await paper.locator("pre").evaluate((pre, written) => (pre.textContent = written), text);
  const buffer = await paper.screenshot({ type: "jpeg", quality: 85 });
  await paper.close();
  return { name, mimeType: "image/jpeg", buffer };
}
