/** The name by which colleagues call a person, the last word of the whole name: «Nguyễn Hoàng Nam» is Nam. */
export function givenName(name: string): string {
  return name.trim().split(/\s+/u).at(-1) ?? "";
}

/** Names as short as they stay apart: «Nam, Lan», and with two of that name «Hoàng Nam, Văn Nam, Lan». */
export function shortNames(names: readonly string[]): string[] {
  return names.map((name) => {
    const given = givenName(name);
    const shared = names.filter((other) => givenName(other) === given).length > 1;
    return shared ? name.trim().split(/\s+/u).slice(-2).join(" ") : given;
  });
}
