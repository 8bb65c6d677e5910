import { closestCenter, pointerWithin, type CollisionDetection } from "@dnd-kit/core";
import { readPlace } from "./drop-place.ts";

const precedence = { chip: 0, card: 1, column: 2 };

/**
 * What lies under the pointer, the smallest first: chip, card, column. In the gap between two cards the pointer is over
 * the column alone; then the nearest card of that column counts. The keyboard has no pointer and takes the nearest centre.
 */
export const findDropPlace: CollisionDetection = (args) => {
  if (args.pointerCoordinates === null) return closestCenter(args);
  const under = pointerWithin(args)
    .map((hit) => ({ hit, place: readPlace(args.droppableContainers.find(({ id }) => id === hit.id)?.data.current) }))
    .filter(({ place }) => place !== null)
    .sort((one, other) => precedence[one.place?.kind ?? "column"] - precedence[other.place?.kind ?? "column"]);
  const first = under[0];
  if (first?.place?.kind !== "column") return first ? [first.hit] : [];
  return [nearestCard(args, first.place.status) ?? first.hit];
};

/** Below the last card the column itself is meant. */
function nearestCard(args: Parameters<CollisionDetection>[0], status: string) {
  const y = args.pointerCoordinates?.y ?? 0;
  const card = args.droppableContainers.find((container) => {
    const place = readPlace(container.data.current);
    const rect = args.droppableRects.get(container.id);
    return place?.kind === "card" && place.status === status && rect !== undefined && rect.top > y && rect.top - y < 16;
  });
  return card && { id: card.id };
}
