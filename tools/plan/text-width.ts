const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\u{1F300}-\u{1FAFF}]/u;

/** How many columns of a terminal a text takes. */
export const width = (text: string) => [...text].reduce((sum, c) => sum + (wide.test(c) ? 2 : 1), 0);

/** Breaks a text into lines of at most `columns` characters, at spaces where there are any. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/u)) {
    let rest = word;
    while (width(rest) > columns) {
      const room = line === "" ? columns : columns - width(line) - 1;
      if (room > 3) {
        lines.push(`${line === "" ? "" : `${line} `}${rest.slice(0, room)}`);
        rest = rest.slice(room);
      } else lines.push(line);
      line = "";
    }
    if (line !== "" && width(line) + 1 + width(rest) > columns) {
      lines.push(line);
      line = rest;
    } else line = line === "" ? rest : `${line} ${rest}`;
  }
  if (line !== "" || lines.length === 0) lines.push(line);
  return lines;
}

/** Draws a table whose columns are as wide as given; cells break into lines. */
export function table(headers: readonly string[], rows: readonly string[][], widths: readonly number[]): string {
  const draw = (cells: readonly string[]) => {
    const wrapped = cells.map((cell, i) => wrap(cell, widths[i] ?? 10));
    const height = Math.max(...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, n) =>
      wrapped
        .map((lines, i) => (lines[n] ?? "") + " ".repeat(Math.max(0, (widths[i] ?? 0) - width(lines[n] ?? ""))))
        .join("  ")
        .trimEnd(),
    ).join("\n");
  };
  const line = widths.map((w) => "─".repeat(w)).join("  ");
  return [draw(headers), line, ...rows.map(draw)].join("\n");
}
