const byNumbers = new Intl.Collator("vi", { numeric: true });

/**
 * Puts photos in the order of their numbers where their names differ in nothing else, as a camera counts; otherwise they
 * stay as they were chosen.
 */
export function orderPhotos<T extends { name: string }>(photos: readonly T[]): T[] {
  const frames = new Set(photos.map(({ name }) => name.replace(/\d+/gu, "0")));
  return frames.size === 1 ? [...photos].sort((one, other) => byNumbers.compare(one.name, other.name)) : [...photos];
}
