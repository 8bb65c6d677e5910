import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import sparticuz from "@sparticuz/chromium";
import { chromium } from "playwright-core";

const systemNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const macApplications = ["Google Chrome.app/Contents/MacOS/Google Chrome", "Chromium.app/Contents/MacOS/Chromium"];

/** The first browser there is: Playwright's own, the system's, or the one that comes inside an npm package. */
export async function findBrowser(): Promise<string> {
  const own = chromium.executablePath();
  if (own !== "" && existsSync(own)) return own;
  const system = fromPath() ?? macApplications.map((name) => join("/Applications", name)).find((path) => existsSync(path));
  if (system !== undefined) return system;
  try {
    return await sparticuz.executablePath();
  } catch (error) {
    throw new Error("No browser was found: install Chromium or Google Chrome, or run `npx playwright-core install chromium`.", {
      cause: error,
    });
  }
}

function fromPath(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return systemNames.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}
