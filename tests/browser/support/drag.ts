import type { Locator, Page } from "playwright-core";

/** Rests a finger on `from` until the card is lifted, leads it to `to` and lets go. */
export async function dragByTouch(page: Page, from: Locator, to: Locator): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const start = await middleOf(from);
  const end = await middleOf(to);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: { x: number; y: number }[]) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: points });

  await touch("touchStart", [start]);
  await page.locator('[data-dragging="true"]').waitFor();
  for (let step = 1; step <= 8; step += 1) {
    await touch("touchMove", [{ x: start.x + ((end.x - start.x) * step) / 8, y: start.y + ((end.y - start.y) * step) / 8 }]);
    await page.waitForTimeout(20);
  }
  await touch("touchEnd", []);
  await page.locator('[data-dragging="false"]').waitFor();
}

/** Takes `from` with the mouse and drops it on `to`; `side` is where in `to`, from 0 (top) to 1. */
export async function dragByMouse(page: Page, from: Locator, to: Locator, side = 0.5): Promise<void> {
  const start = await middleOf(from);
  const end = await middleOf(to, side);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 12, start.y + 4, { steps: 3 });
  await page.mouse.move(end.x, end.y, { steps: 8 });
  await page.waitForTimeout(50);
  await page.mouse.up();
  await page.locator('[data-dragging="false"]').waitFor();
}

async function middleOf(target: Locator, side = 0.5): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (box === null) throw new Error("It is not in sight");
  return { x: box.x + box.width / 2, y: box.y + box.height * side };
}
