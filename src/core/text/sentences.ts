/** Abbreviations and the like behind which a full stop ends no sentence. */
const noEnd = /(?:^|[\s(])(?:tp|tx|tt|th|ths|ts|gs|pgs|bs|ks|đ\/c|st|q|p|mr|vol|no|số|kt|tm|tl|v\.v|\p{Lu})$/iu;

/** The sentences of a paragraph with their offsets; a full stop inside brackets or quotes ends none. */
export function sentencesOf(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (c === "(" || c === "“") depth++;
    else if (c === ")" || c === "”") depth = Math.max(0, depth - 1);
    if (!/[.!?…]/u.test(c) || depth > 0) continue;
    if (!/^\s+["“(]?\p{Lu}/u.test(text.slice(i + 1, i + 5)) || noEnd.test(text.slice(Math.max(0, i - 5), i))) continue;
    found.push({ start, end: i + 1 });
    start = i + 1 + (/^\s+/u.exec(text.slice(i + 1))?.[0].length ?? 0);
  }
  if (start < text.length) found.push({ start, end: text.length });
  return found;
}
