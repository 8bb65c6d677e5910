import type { CardAct } from "../../core/board/card-act.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { recheckCard } from "../../data/recheck-card.ts";
import { attempt } from "../attempt.ts";
import { isUnreachable } from "../reports/unreachable.ts";
import type { QueuedAct, Stop } from "./queue.ts";
import { sendAct, type Sent } from "./send-act.ts";

/** What came of an act. */
export type Outcome =
  | { kind: "done"; sent: Sent }
  /** Nobody could be asked, or nobody knows whether it was done: it goes again, as it stands here. */
  | { kind: "unreachable"; act: CardAct; code: RefusalCode }
  | { kind: "refused"; stop: Stop };

/** So often in a row the card may change between looking at it and moving it. */
const mostRechecks = 3;
/** The server knows a request for 30 days; long before that nobody remembers what was meant. */
const oldestMs = 14 * 24 * 60 * 60_000;

const refused = (code: RefusalCode, more: Partial<Stop> = {}): Outcome => ({
  kind: "refused",
  stop: { code, card: null, moved: null, ...more },
});

/**
 * Sends an act. A move of a card that others changed meanwhile goes on where they only commented, ticked or moved a deadline; where they
 * moved the card themselves the person decides, unless it stands where they wanted it.
 */
export async function carryOut({ act, stale }: QueuedAct, now: number): Promise<Outcome> {
  if (stale && now - Date.parse(act.at) > oldestMs) return refused("act.too_old");
  let sent = act;
  for (let rechecks = 0; ; rechecks += 1) {
    const answer = await sendAct(sent);
    if (answer.ok) return { kind: "done", sent: answer.value };
    const { code } = answer.error;
    if (isUnreachable(code)) return { kind: "unreachable", act: sent, code };
    if (!stale || sent.kind !== "move" || rechecks === mostRechecks) return refused(code);
    const next = await lookAgain(sent, code);
    if (next.kind !== "move") return next;
    sent = next;
  }
}

type Move = Extract<CardAct, { kind: "move" }>;

/** The move as it can be tried once more, or what came of it. */
async function lookAgain(move: Move, code: RefusalCode): Promise<Move | Outcome> {
  // Another card was put there meanwhile: the move itself matters more than its place.
  if (code === "card.rank_taken" && move.rank !== null && move.to !== move.from) return { ...move, rank: null };
  if (code !== "card.changed") return refused(code);
  const answer = await attempt(() => recheckCard(move.cardId, move.seenVersion));
  if (!answer.ok) {
    const { code: why } = answer.error;
    return isUnreachable(why) ? { kind: "unreachable", act: move, code: why } : refused(why);
  }
  const { card, moved } = answer.value;
  if (moved === null) return { ...move, seenVersion: card.version };
  return card.status === move.to && move.to !== move.from ? { kind: "done", sent: { card, detail: null } } : refused(code, { card, moved });
}
