import { randomUUID } from "node:crypto";
import { atMost, type BarLine } from "../bars.ts";
import { signIn } from "../sign-in.ts";
import { loadWholeColumn } from "./long-column.ts";
import type { Phone, Stage } from "./stage.ts";

const moves = 500;
const megabyte = 1024 * 1024;

/** What the page holds with 10,000 cards in reach, and whether it grows while others move 500 of them. */
export async function measureMemory(stage: Stage): Promise<BarLine[]> {
  const phone = await stage.openPhone();
  await loadWholeColumn(phone.page, "todo");
  // What a first round of moves leaves for good, such as the code that serves them, is no leak.
  await moveMany(stage, phone, 100);
  const before = await heapOf(phone);
  await moveMany(stage, phone, moves);
  const after = await heapOf(phone);
  await phone.context.close();
  return [
    atMost(`JavaScript heap, 10,000 cards in reach, after ${moves} moves`, after, 60, " MB"),
    atMost(`  grown over ${moves} moves`, after - before, 2, " MB"),
  ];
}

async function heapOf({ devtools }: Phone): Promise<number> {
  await devtools.send("HeapProfiler.collectGarbage");
  await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await devtools.send("Runtime.getHeapUsage");
  return usedSize / megabyte;
}

/** Somebody else moves cards of the column to and fro; waits until the page has heard of the last one. */
async function moveMany({ backend, pool, organization }: Stage, { page }: Phone, count: number): Promise<void> {
  const boss = (await signIn(backend, organization.coordinator)).schema("api");
  const { rows } = await pool.query<{ id: string; status: string; version: string }>(
    `select id, status, version from app.cards where organization_id = $1 and quarter = '2026-10-01' and status in ('todo', 'doing')
     order by md5(id::text) limit 50`,
    [organization.id],
  );
  const cards = rows.map((card) => ({ ...card, version: Number(card.version) }));
  let version = 0;
  for (let turn = 0; turn < count; turn++) {
    const card = cards[turn % cards.length];
    if (card === undefined) throw new Error("No cards");
    const to_status = card.status === "todo" ? "doing" : "todo";
    const args = { card_id: card.id, to_status, rank: null, expected_version: card.version, reason: null, request_id: randomUUID() };
    Object.assign(card, (await boss.rpc("move_card", args).throwOnError()).data as { status: string; version: number });
    version = card.version;
  }
  const asked = page.waitForResponse(
    async (response) => response.url().endsWith("/get_changes") && ((await response.json()) as { version: number }).version >= version,
    { timeout: 60_000 },
  );
  // A last comment brings a poke, wherever the page stands by now.
  await boss.rpc("add_comment", { card_id: cards[0]?.id, body: "Đã xem.", request_id: randomUUID() }).throwOnError();
  await asked;
  await page.waitForTimeout(2_000);
}
