/** Reads what a function needs from its environment, and names everything that is missing at once. */
export function readEnvironment<Name extends string>(
  read: (name: string) => string | undefined,
  names: readonly Name[],
): Record<Name, string> {
  const missing = names.filter((name) => !read(name));
  if (missing.length > 0) throw new Error(`Missing in the environment: ${missing.join(", ")}`);
  return Object.fromEntries(names.map((name) => [name, read(name) ?? ""])) as Record<Name, string>;
}
