import type { Locator, Page } from "playwright-core";

/** Rests a finger on `from` until the card is lifted, leads it to `to` and lets go. */
export async function dragByTouch(page: Page, from: Locator, to: Locator): Promise<void> {
  const session = await page.context().newCDPSession(page);
  // Nothing is tapped: it is waited for until it stands still.
  await from.tap({ trial: true });
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

/** Rests a finger on `from` until the card is lifted, holds it at the left edge until `until` is over, and lets go upon `to`. */
export async function dragOverEdge(page: Page, from: Locator, until: () => Promise<unknown>, to: Locator): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const start = await middleOf(from);
  const width = page.viewportSize()?.width ?? 390;
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: { x: number; y: number }[]) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: points });

  await touch("touchStart", [start]);
  await page.locator('[data-dragging="true"]').waitFor();
  await touch("touchMove", [{ x: 6, y: start.y }]);
  await until();
  // Away from the edge, so that no further column comes, and then where it shall land.
  await touch("touchMove", [{ x: width / 2, y: start.y }]);
  await touch("touchMove", [await middleOf(to, 0.9)]);
  await page.locator("[data-line]").waitFor();
  await touch("touchEnd", []);
  await page.locator('[data-dragging="false"]').waitFor();
}

/** Swipes over `area`, as far as most of a phone's width; a negative share goes to the left. */
export async function swipe(page: Page, area: Locator, share: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { x, y } = await middleOf(area);
  const at = (step: number) => ({ x: x + (share * 390 * (step - 5)) / 10, y });
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [at(0)] });
  for (let step = 1; step <= 10; step += 1) {
    await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [at(step)] });
    await page.waitForTimeout(12);
  }
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
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
