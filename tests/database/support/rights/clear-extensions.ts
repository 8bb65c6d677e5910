import type { Given } from "./calls.ts";

/** Gives the card its first date back, without a request for another one. */
export async function clearExtensions({ world, card }: Pick<Given, "world" | "card">): Promise<void> {
  await world.database.pool.query("delete from app.extensions where card_id = $1", [card]);
  await world.database.pool.query("update app.cards set due_on = '2026-12-15' where id = $1", [card]);
}
