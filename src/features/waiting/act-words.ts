import type { CardAct } from "../../core/board/card-act.ts";
import { refusalSentences } from "../../core/refusal.ts";
import { formatInstant } from "../../components/date-words.ts";
import { statusNames } from "../../components/status-words.ts";
import type { QueuedAct, Stop } from "../../state/queue/queue.ts";

const nameCard = ({ cardNumber }: CardAct) => (cardNumber === 0 ? "Một thẻ" : `Thẻ #${cardNumber}`);

/** What was done, in a few words: «Thẻ #12: chuyển sang Chờ duyệt». */
export function describeAct(act: CardAct): string {
  switch (act.kind) {
    case "move":
      return `${nameCard(act)}: ${act.to === act.from ? "đổi chỗ trong cột" : `chuyển sang ${statusNames[act.to]}`}`;
    case "check-in":
      return `${nameCard(act)}: ghi thêm ${act.amount} lần`;
    case "comment":
      return `${nameCard(act)}: ý kiến «${shorten(act.body)}»`;
  }
}

const shorten = (text: string) => (text.length <= 80 ? text : `${text.slice(0, 79).trimEnd()}…`);

/** Why an act was not carried out, and what the person may decide. */
export function describeStop({ act }: QueuedAct, { code, moved }: Stop): string {
  if (moved === null || moved.to === null || act.kind !== "move") return refusalSentences[code];
  const who = moved.person?.name ?? "người khác";
  const wish = act.to === act.from ? "đổi chỗ thẻ" : `chuyển sang ${statusNames[act.to]}`;
  return `${nameCard(act)} đã được ${who} chuyển sang ${statusNames[moved.to]} ngày ${formatInstant(moved.at)}; đồng chí muốn ${wish}.`;
}

/** What sending it all the same is called. */
export function nameInsisting(act: CardAct): string {
  return act.kind === "move" && act.to !== act.from ? "Chuyển lại" : "Gửi lại";
}
