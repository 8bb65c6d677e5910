/** The words of a named group of a match; empty where the group took no part. */
export function group(found: RegExpExecArray | RegExpMatchArray, name: string): string {
  return found.groups?.[name] ?? "";
}
