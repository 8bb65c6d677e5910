import type { Locator, Page } from "playwright-core";
import type { CardStatus } from "../../../src/core/board/card.ts";

/** A card in a column of the board, by its short number. */
export const cardIn = (page: Page, status: CardStatus, number: number): Locator =>
  page.locator(`[data-column="${status}"] [data-card="${number}"]`);

/** The chip of a column. */
export const chipOf = (page: Page, status: CardStatus): Locator => page.locator(`button[data-status="${status}"]`);

/** The numbers of a column's cards from top to bottom. */
export async function numbersIn(page: Page, status: CardStatus): Promise<number[]> {
  const cards = await page.locator(`[data-column="${status}"] [data-card]`).all();
  const placed = await Promise.all(
    cards.map(async (card) => ({ number: Number(await card.getAttribute("data-card")), top: (await card.boundingBox())?.y ?? 0 })),
  );
  return placed.sort((one, other) => one.top - other.top).map(({ number }) => number);
}
