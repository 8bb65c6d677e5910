/** Whether a JSON value has objects or lists within one another to more than this depth; it looks no further than that. */
export function isNestedDeeper(value: unknown, depth: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return depth === 0 || Object.values(value).some((inner) => isNestedDeeper(inner, depth - 1));
}
