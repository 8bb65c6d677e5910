/** Makes something when it is first needed: what takes a phone long to make must not be made while the app opens. */
export function onceNeeded<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
