import { stripMarkdown } from "../text/normalize.ts";

const signs = /^#{1,6} |\*\*[^*\n]+\*\*|<sup>/mu;
const footnoteRule = /^\s*-{3,}\s*$/u;

/** Takes footnotes («---», then the numbered note) out of the running text. */
function withoutFootnotes(lines: readonly string[], source: string): string[] {
  const markers = new Set([...source.matchAll(/<sup>(\d{1,2})<\/sup>/giu)].map((found) => found[1]));
  if (markers.size === 0) return lines.filter((line) => !footnoteRule.test(line));
  return lines.filter((line, i) => {
    if (footnoteRule.test(line)) return false;
    const before = lines.slice(Math.max(0, i - 2), i).some((above) => footnoteRule.test(above));
    return !(before && markers.has(/^\s*(\d{1,2})\s/u.exec(line)?.[1] ?? ""));
  });
}

/** Lines without Markdown's signs and footnotes, where they hold any. */
export function plainLines(lines: readonly string[]): string[] {
  const source = lines.join("\n");
  return signs.test(source) ? withoutFootnotes(stripMarkdown(source).split("\n"), source) : [...lines];
}
