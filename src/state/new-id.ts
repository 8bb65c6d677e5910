/** A new id for something this device makes: a draft, a unit, a request. */
export function newId(): string {
  return crypto.randomUUID();
}
