import type { CardsPreview } from "../../core/plan/review/cards-preview.ts";
import { formatDate } from "../../core/calendar/format-date.ts";

/** «4 thẻ, mỗi quý một thẻ», «1 thẻ, hạn 30/06/2026». */
export function cardsWords({ dueDates }: CardsPreview): string {
  const [first] = dueDates;
  if (dueDates.length === 1) return first ? `1 thẻ, hạn ${formatDate(first)}` : "1 thẻ, không có hạn";
  return dueDates.length === 0 ? "chưa thành thẻ" : `${dueDates.length} thẻ, mỗi quý một thẻ`;
}

/** «13 lần mỗi quý», «10 đến 13 lần mỗi thẻ»; null where there is nothing to count. */
export function countsWords({ counts }: CardsPreview): string | null {
  const known = counts.filter((count) => count !== null);
  if (known.length === 0) return null;
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const each = counts.length === 1 ? "" : " mỗi thẻ";
  return least === most ? `${least} lần${each}` : `${least} đến ${most} lần${each}`;
}
