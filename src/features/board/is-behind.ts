import type { Active, Over } from "@dnd-kit/core";

/** Tells whether the lifted card hangs lower than the middle of the card below it, so that it goes behind that one. */
export function isBehind({ active, over }: { active: Active; over: Over | null }): boolean {
  const lifted = active.rect.current.translated;
  if (lifted === null || over === null) return false;
  return lifted.top + lifted.height / 2 > over.rect.top + over.rect.height / 2;
}
