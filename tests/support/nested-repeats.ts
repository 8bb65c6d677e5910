import { RegExpParser, visitRegExpAST } from "@eslint-community/regexpp";

const parser = new RegExpParser();

/** Whether a pattern repeats something that has a choice or a repeat in it: only there can it try exponentially many ways. */
export function hasNestedRepeats(source: string, flags: string): boolean {
  let depth = 0;
  let nested = false;
  const onGroup = (group: { alternatives: readonly unknown[] }) => {
    nested ||= depth > 0 && group.alternatives.length > 1;
  };
  visitRegExpAST(parser.parsePattern(source, 0, source.length, { unicode: flags.includes("u") }), {
    onQuantifierEnter({ max }) {
      nested ||= depth > 0;
      if (max > 3) depth++;
    },
    onQuantifierLeave({ max }) {
      if (max > 3) depth--;
    },
    onGroupEnter: onGroup,
    onCapturingGroupEnter: onGroup,
  });
  return nested;
}
