/** A piece of the document as it is shown: the cells of a table's row stand apart. */
export function markedWords(text: string): string {
  return text.replace(/\t/gu, "  |  ");
}
