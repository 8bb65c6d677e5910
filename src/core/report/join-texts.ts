/** Puts two versions of a text together so that no line of either is lost: the colleague's, then what only mine has. */
export function joinTexts(mine: string, theirs: string): string {
  const [own, other] = [mine.trim(), theirs.trim()];
  if (own === "" || other.includes(own)) return other;
  if (other === "" || own.includes(other)) return own;
  const known = new Set(other.split("\n").map((line) => line.trim()));
  const added = own.split("\n").filter((line) => !known.has(line.trim()));
  return `${other}\n\n${added.join("\n").trim()}`;
}
