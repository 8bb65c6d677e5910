import type { Card } from "../board/card.ts";
import { formatDate } from "../calendar/format-date.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import type { MessageButton, OutgoingMessage } from "../notification/outgoing-message.ts";
import { shorten } from "../text/shorten.ts";
import { message } from "./message-text.ts";
import { placeWords, workButton } from "./plain-messages.ts";

const longestTitle = 300;

/** «Việc số 12 (Tuyên truyền …)» */
export function cardName({ number, title }: Pick<Card, "number" | "title">, place: string | null): string {
  return `Việc số ${number}${placeWords(place)} «${shorten(title, longestTitle)}»`;
}

export const openCard = (id: string): MessageButton => ({ title: "Mở thẻ", opens: `/cards/${id}` });

/** After «xong 12». */
export function handedInMessage(card: Card, place: string | null): OutgoingMessage {
  return message(`${cardName(card, place)} đã được trình duyệt, chờ cơ quan đầu mối duyệt hoàn thành.`, openCard(card.id), workButton);
}

/** «xong 12» of a card that was already up for review or done. */
export function alreadyHandedInMessage(card: Card, place: string | null): OutgoingMessage {
  const state = card.status === "done" ? "đã hoàn thành" : "đã trình duyệt từ trước, đang chờ duyệt";
  return message(`${cardName(card, place)} ${state}.`, openCard(card.id), workButton);
}

/** After «tiến độ 12 5». */
export function progressMessage(card: Card, amount: number, place: string | null): OutgoingMessage {
  const reached = card.expectedCount === null ? "" : ` Đến nay: ${card.doneCount}/${card.expectedCount} lần.`;
  return message(`${cardName(card, place)}: đã ghi thêm ${amount} lần.${reached}`, openCard(card.id), workButton);
}

/** After «giahan 12 30/11 lý do»; `name` says of what. */
export function extensionAskedMessage(name: string, asked: LocalDate, open: MessageButton): OutgoingMessage {
  return message(`${name}: đã gửi đề nghị gia hạn đến ${formatDate(asked)}, chờ lãnh đạo hoặc cơ quan đầu mối trả lời.`, open);
}
