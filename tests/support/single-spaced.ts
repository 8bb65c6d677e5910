import { RegExpParser, visitRegExpAST } from "@eslint-community/regexpp";

const parser = new RegExpParser();

/**
 * A pattern as it works on text without two spaces one behind the other, which every block's text is: white space
 * that may repeat stands there once.
 */
export function singleSpaced(source: string, flags: string): string {
  const edits: { start: number; end: number; text: string }[] = [];
  visitRegExpAST(parser.parsePattern(source, 0, source.length, { unicode: flags.includes("u") }), {
    onQuantifierEnter({ element, start, end, min, max }) {
      const isSpace = element.type === "CharacterSet" ? element.kind === "space" && !element.negate : element.raw === " ";
      if (isSpace && max > 1) edits.push({ start, end, text: `${element.raw}${min === 0 ? "?" : ""}` });
    },
  });
  return edits.reduceRight((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), source);
}
