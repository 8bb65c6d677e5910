import { randomUUID } from "node:crypto";
import { atMost, type BarLine, percentile } from "../bars.ts";
import { signIn } from "../sign-in.ts";
import { type PokeStage, startPerson, storedBoard } from "./stage.ts";

const moves = 100;

/** From the press of one person to the board of another. */
export async function measureAppearance(stage: PokeStage): Promise<BarLine[]> {
  const watcher = await startPerson(stage, 1);
  const api = (await signIn(stage.backend, stage.organization.coordinator)).schema("api");
  const board = await storedBoard(stage);
  const cards = [...(board.columns.todo?.cards ?? []).slice(0, 5), ...(board.columns.doing?.cards ?? []).slice(0, 5)];
  const times: number[] = [];
  for (let turn = 0; turn < moves; turn++) {
    const card = cards[turn % cards.length];
    if (card === undefined) throw new Error("No cards");
    const to_status = card.status === "todo" ? "doing" : "todo";
    const args = { card_id: card.id, to_status, rank: null, expected_version: card.version, reason: null, request_id: randomUUID() };
    const expected = (await versionOf(stage)) + 1;
    const seen = watcher.next<{ at: number; version: number }>("shown", ({ version }) => version >= expected);
    const begun = performance.timeOrigin + performance.now();
    Object.assign(card, (await api.rpc("move_card", args).throwOnError()).data as { status: string; version: number });
    times.push((await seen).at - begun);
  }
  watcher.stop();
  console.log(`another's move on the board: p50 ${percentile(times, 0.5).toFixed(0)} ms, worst ${percentile(times, 1).toFixed(0)} ms`);
  return [atMost(`another's move appears, ${moves} moves, p95`, percentile(times, 0.95), 300, " ms")];
}

const versionOf = async (stage: PokeStage): Promise<number> => (await storedBoard(stage)).version;
