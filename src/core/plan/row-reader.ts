import type { TableCell, TableRowBlock } from "../document/document.ts";
import type { Line } from "../document/line.ts";
import { markerOf } from "../document/marker.ts";
import { readingOf } from "../text/reading.ts";
import { longestStretch } from "../text/stretches.ts";
import type { ColumnRole } from "./column-words.ts";
import type { TableColumns } from "./table-header.ts";
import { type Value, valueOf } from "./task-builder.ts";

/** A table's row with the index of its block. */
export interface PlacedRow {
  block: number;
  row: TableRowBlock;
}

interface HeldCell {
  placed: PlacedRow;
  cell: TableCell;
}

const fieldRoles: readonly ColumnRole[] = ["lead", "support", "time", "start", "end", "mark", "frequency", "product"];
/** What a row of its own has where only its title is merged with the one above. */
const ownFields: readonly ColumnRole[] = ["lead", "time", "start", "end", "mark"];
const dittos = /^(?:nt|-nt-|như trên|"|”|〃|-)$/iu;

/** A cell as a value of a task. */
export function cellValue({ placed, cell }: HeldCell, damaged: boolean): Value {
  const text = cell.text.slice(0, longestStretch);
  const line: Line = { block: placed.block, start: cell.start, reading: readingOf(text, damaged) };
  return valueOf(line, 0, text.length);
}

/** Whether the times stand before the work, as in a programme by days or months. */
function timeComesFirst({ role }: TableColumns): boolean {
  const roles = [...role].sort(([a], [b]) => a - b).map(([, name]) => name);
  return roles.indexOf("time") < roles.indexOf("title");
}

/** The cells of a row by what their columns hold; a cell merged from above, or a ditto, holds what the row above has. */
export class RowReader {
  readonly placed: PlacedRow;
  readonly cells = new Map<ColumnRole, HeldCell[]>();
  private readonly merged = new Set<ColumnRole>();
  /** Whether the time is that of an earlier row, whose cell is not merged with this one's. */
  private lentTime = false;

  constructor(placed: PlacedRow, columns: TableColumns, above: RowReader | null) {
    this.placed = placed;
    for (const cell of placed.row.cells) {
      const role = columns.role.get(cell.column) ?? "other";
      if (cell.text.trim() === "") {
        // below «Tháng 3» in the column before the work the next rows belong to March too
        const time = role === "time" && timeComesFirst(columns) ? above?.cells.get(role) : undefined;
        if (time) {
          this.cells.set(role, time);
          this.lentTime = true;
        }
        continue;
      }
      const carried = cell.fromAbove || dittos.test(cell.text.trim()) ? above?.cells.get(role) : undefined;
      if (cell.fromAbove && !carried) continue;
      if (cell.fromAbove) this.merged.add(role);
      this.cells.set(role, carried ?? [...(this.cells.get(role) ?? []), { placed, cell }]);
    }
  }

  text(role: ColumnRole): string {
    return (this.cells.get(role) ?? [])
      .map((c) => c.cell.text)
      .join(" ")
      .trim();
  }

  values(role: ColumnRole, damaged: boolean): Value[] {
    return (this.cells.get(role) ?? []).map((held) => cellValue(held, damaged));
  }

  /** The cells of a role that stand in this very row. */
  own(role: ColumnRole): HeldCell[] {
    return (this.cells.get(role) ?? []).filter((held) => held.placed === this.placed);
  }

  /** What the row's index column says, or else the number before its title: «I», «1.2», «a». */
  get index(): string {
    const written = this.text("index").replace(/^\(|(?<![.)\s])[.)\s]+$/gu, "");
    const marker = written === "" ? markerOf(this.text("title")) : null;
    return marker?.kind === "number" || marker?.kind === "letter" || marker?.kind === "roman" ? marker.label : written;
  }

  /** Whether any column says who, when or what comes of it. */
  get hasFields(): boolean {
    return fieldRoles.some((role) => this.text(role) !== "" && !(role === "time" && this.lentTime));
  }

  /** Whether a field stands in this very row, and not in a cell that reaches across the table. */
  get hasOwnFields(): boolean {
    return fieldRoles.some((role) => this.own(role).some((held) => held.cell.columnSpan < 3));
  }

  /** Whether the title reaches down from above, and with it who and when: the row says more about the same task. */
  get goesOn(): boolean {
    return this.merged.has("title") && !ownFields.some((role) => this.own(role).length > 0);
  }
}
