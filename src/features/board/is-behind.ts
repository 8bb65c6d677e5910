import type { Active, Over } from "@dnd-kit/core";

/**
 * Tells whether the lifted card hangs lower than the middle of the card below it, so that it goes behind that one.
 * The keyboard puts it exactly upon that card; then a card that came from above goes behind.
 */
export function isBehind({ active, over }: { active: Active; over: Over | null }): boolean {
  const { translated, initial } = active.rect.current;
  if (translated === null || over === null) return false;
  const lower = translated.top + translated.height / 2 - (over.rect.top + over.rect.height / 2);
  return Math.abs(lower) > 2 ? lower > 0 : initial !== null && initial.top < over.rect.top;
}
