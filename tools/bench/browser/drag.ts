import type { Page } from "playwright-core";
import { atMost, type BarLine, percentile } from "../bars.ts";
import { beginFrames, endFrames } from "./in-page.ts";
import { loadWholeColumn } from "./long-column.ts";
import type { Phone, Stage } from "./stage.ts";

const dragMs = 3_000;

/** How smoothly a card is dragged over a column of a thousand, how much is drawn of it, and how fast a drop is seen. */
export async function measureDrag(stage: Stage): Promise<BarLine[]> {
  const phone = await stage.openPhone();
  const { page, devtools, context } = phone;
  const cards = await loadWholeColumn(page, "doing");
  const nodes = await page.evaluate(() => document.querySelectorAll("*").length);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const frames = await dragAround(phone, "doing");
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  const seen = await dropUnanswered(phone);
  await context.close();
  return [
    atMost(`elements of the page, ${cards} cards in the column`, nodes, 1_500),
    atMost(`dragging at 4×, ${cards} cards in the column: p95 frame`, percentile(frames, 0.95), 20, " ms"),
    atMost("frames from the drop to the moved card, server silent", seen, 1),
  ];
}

type Touch = (type: "touchStart" | "touchMove" | "touchEnd", x?: number, y?: number) => Promise<unknown>;

const touchOf =
  ({ devtools }: Phone): Touch =>
  (type, x = 0, y = 0) =>
    devtools.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y }] });

/** Rests a finger on a card in sight until it is lifted; answers where that is. */
async function lift({ page }: Phone, touch: Touch, status: string): Promise<{ x: number; y: number }> {
  // What still moves after a drop would slip away under the finger.
  let place = await placeOfCard(page, status);
  for (let before = ""; JSON.stringify(place) !== before; place = await placeOfCard(page, status)) {
    before = JSON.stringify(place);
    await page.waitForTimeout(300);
  }
  if (place === null) throw new Error("No card is in sight");
  await touch("touchStart", place.x, place.y);
  await page.locator('[data-dragging="true"]').waitFor();
  return place;
}

/** The middle of a card that nothing covers; null where none is in sight. */
function placeOfCard(page: Page, status: string): Promise<{ x: number; y: number } | null> {
  return page.evaluate((column) => {
    const places = [...document.querySelectorAll(`[data-column="${column}"] [data-card]`)].map((card) => {
      const box = card.getBoundingClientRect();
      return { card, x: box.left + box.width / 2, y: box.top + Math.min(box.height / 2, 40) };
    });
    const found = places.find(({ card, x, y }) => card.contains(document.elementFromPoint(x, y)));
    return found === undefined ? null : { x: found.x, y: found.y };
  }, status);
}

async function dragAround(phone: Phone, status: string): Promise<number[]> {
  const touch = touchOf(phone);
  const { x, y } = await lift(phone, touch, status);
  await phone.page.evaluate(beginFrames);
  for (const begun = performance.now(); performance.now() - begun < dragMs;) {
    const turn = ((performance.now() - begun) / 600) * Math.PI;
    await touch("touchMove", x + 30 * Math.sin(turn / 2), y + 160 * Math.sin(turn));
    await phone.page.waitForTimeout(12);
  }
  const frames = await phone.page.evaluate(endFrames);
  await touch("touchMove", x, y);
  await touch("touchEnd");
  await phone.page.locator('[data-dragging="false"]').waitFor();
  return frames;
}

/** Drops a card on another column's chip while the server says nothing; answers how many frames that needs to be seen. */
async function dropUnanswered(phone: Phone): Promise<number> {
  const { page } = phone;
  await page.route("**/rpc/move_card", () => undefined);
  const touch = touchOf(phone);
  const from = await lift(phone, touch, "doing");
  const box = await page.locator('button[data-status="review"]').boundingBox();
  if (box === null) throw new Error("The chip is not in sight");
  const to = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  for (let step = 1; step <= 8; step++) {
    await touch("touchMove", from.x + ((to.x - from.x) * step) / 8, from.y + ((to.y - from.y) * step) / 8);
    await page.waitForTimeout(20);
  }
  const seen = page.evaluate(framesUntilCounted);
  await page.waitForTimeout(50);
  await touch("touchEnd");
  return seen;
}

/** Counts the frames between the finger's leaving and the chip's new count. */
function framesUntilCounted(): Promise<number> {
  const chip = document.querySelector('button[data-status="review"]');
  const before = chip?.textContent;
  return new Promise((resolve) => {
    addEventListener(
      "touchend",
      () => {
        let frames = 0;
        const look = () => {
          frames += 1;
          if (chip?.textContent !== before || frames > 100) resolve(frames);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      },
      { capture: true, once: true },
    );
  });
}
