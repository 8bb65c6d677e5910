import type { KeyboardCoordinateGetter } from "@dnd-kit/core";
import { readPlace } from "./drop-place.ts";

const steps: Record<string, { x: number; y: number }> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};

/** Arrow keys lead from card to card within a column, and sideways from one column to the next. */
export const nextPlaceCoordinates: KeyboardCoordinateGetter = (event, { currentCoordinates, context }) => {
  const step = steps[event.code];
  const lifted = context.collisionRect;
  if (step === undefined || lifted === null) return undefined;
  event.preventDefault();
  const middle = { x: lifted.left + lifted.width / 2, y: lifted.top + lifted.height / 2 };

  const ahead = context.droppableContainers
    .getEnabled()
    .filter(({ data, id }) => readPlace(data.current)?.kind === (step.x === 0 ? "card" : "chip") && id !== context.active?.id)
    .map(({ id }) => context.droppableRects.get(id))
    .filter((rect) => rect !== undefined)
    .map((rect) => ({ x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 }))
    .filter(({ x, y }) =>
      step.x === 0 ? (y - middle.y) * step.y > 8 && Math.abs(x - middle.x) < lifted.width / 2 : (x - middle.x) * step.x > 8,
    )
    .sort((one, other) => distance(one, middle, step) - distance(other, middle, step));

  const nearest = ahead[0];
  if (nearest === undefined) return undefined;
  return { x: currentCoordinates.x + nearest.x - middle.x, y: currentCoordinates.y + nearest.y - middle.y };
};

function distance(place: { x: number; y: number }, from: { x: number; y: number }, step: { x: number; y: number }): number {
  return step.x === 0 ? Math.abs(place.y - from.y) : Math.abs(place.x - from.x);
}
