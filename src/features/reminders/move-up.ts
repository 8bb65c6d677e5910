/** The list with the one at `place` before the one above it. */
export function moveUp<T>(list: readonly T[], place: number): T[] {
  const above = list[place - 1];
  const moved = list[place];
  if (above === undefined || moved === undefined) return [...list];
  return [...list.slice(0, place - 1), moved, above, ...list.slice(place + 1)];
}
