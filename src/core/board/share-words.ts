import { formatDate } from "../calendar/format-date.ts";
import { shorten } from "../text/shorten.ts";
import type { Card } from "./card.ts";

/** What a chat shows of a link. */
export interface ShareWords {
  title: string;
  description: string;
}

/**
 * A card as a chat shows it: what, whose, until when. The day is said as a date, for the message stays in the chat while
 * «còn 3 ngày» would not stay true.
 */
export function describeForShare({ number, title, leadUnit, dueOn }: Pick<Card, "number" | "title" | "leadUnit" | "dueOn">): ShareWords {
  const due = dueOn === null ? "Chưa có hạn" : `Hạn ${formatDate(dueOn)}`;
  return {
    title: shorten(`Thẻ #${number}: ${title}`, 100),
    description: [due, leadUnit?.name ?? "Chưa rõ đơn vị chủ trì"].join(" · "),
  };
}
