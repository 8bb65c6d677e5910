/** An expected refusal or a value. Bugs and outages are thrown, never returned. */
export type Result<T, E> = { ok: true; value: T } | { ok: false; error: E };

/** Wraps a value as a success. */
export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

/** Wraps a refusal. */
export function refuse<E>(error: E): { ok: false; error: E } {
  return { ok: false, error };
}
