import { printedTables } from "../core/document/printed-table.ts";

/** Whether lines hold a table whose columns were laid out with spaces. */
const hasTypedTable = (lines: readonly string[]): boolean =>
  lines.some((line) => (line.match(/\S {2,}(?=\S)/gu)?.length ?? 0) > 1) && printedTables(lines).length > 0;

/** The lines of a run of paragraphs, as a browser shows them and as they were typed. */
export class HtmlLines {
  private shown: string[] = [];
  private typed: string[] = [];

  add(shown: string, typed: string): void {
    this.shown.push(shown);
    this.typed.push(typed);
  }

  /** Empty paragraphs and line breaks part lines that a converter broke at a width. */
  addGap(): void {
    if (this.shown.length > 0 && this.shown.at(-1) !== "") this.add("", "");
  }

  /** Takes the lines; every space that was typed is kept only where a table is laid out with them. */
  take(): string[] {
    const lines = hasTypedTable(this.typed) ? this.typed : this.shown;
    [this.shown, this.typed] = [[], []];
    return lines;
  }
}
