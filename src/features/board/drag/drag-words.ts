import type { ScreenReaderInstructions } from "@dnd-kit/core";
import type { CardStatus } from "../../../core/board/card.ts";
import { statusNames } from "../../../components/status-words.ts";

/** Read out when a card gets the focus. */
export const instructions: ScreenReaderInstructions = {
  draggable:
    "Nhấn Enter để mở thẻ. Nhấn phím cách để nhấc thẻ, dùng phím mũi tên để di chuyển, nhấn phím cách lần nữa để thả, Escape để hủy.",
};

/** Where a lifted card hangs, as it is read out while it is moved; `place` counts from zero. */
export function placeWords(number: number, status: CardStatus | null, place: number | null): string {
  if (status === null) return `thẻ ${number} đang ở ngoài bảng.`;
  const column = `thẻ ${number} đang ở cột ${statusNames[status]}`;
  return place === null ? `${column}.` : `${column}, vị trí ${place + 1}.`;
}
