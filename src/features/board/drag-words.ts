import type { Active, Announcements, Over, ScreenReaderInstructions } from "@dnd-kit/core";
import { statusNames } from "../../components/status-words.ts";
import { readPlace } from "./drop-place.ts";

/** Read out when a card gets the focus. */
export const instructions: ScreenReaderInstructions = {
  draggable:
    "Nhấn Enter để mở thẻ. Nhấn phím cách để nhấc thẻ, dùng phím mũi tên để di chuyển, nhấn phím cách lần nữa để thả, Escape để hủy.",
};

/** Read out while a card is dragged. */
export const announcements: Announcements = {
  onDragStart: ({ active }) => `Đã nhấc ${nameOf(active)}.`,
  onDragOver: ({ active, over }) => (over ? `${nameOf(active)} đang ở ${placeOf(over)}.` : `${nameOf(active)} đang ở ngoài bảng.`),
  onDragEnd: ({ active, over }) => (over ? `Đã thả ${nameOf(active)} vào ${placeOf(over)}.` : `Đã thả ${nameOf(active)}, không chuyển.`),
  onDragCancel: ({ active }) => `Đã hủy, ${nameOf(active)} ở lại chỗ cũ.`,
};

function nameOf({ data }: Active): string {
  return `thẻ ${String(data.current?.number ?? "")}`;
}

function placeOf({ data }: Over): string {
  const place = readPlace(data.current);
  if (place === null) return "bảng";
  const column = `cột ${statusNames[place.status]}`;
  return place.kind === "card" ? `${column}, vị trí ${place.index + 1}` : column;
}
