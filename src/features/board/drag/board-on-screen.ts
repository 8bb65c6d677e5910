import { cardStatuses, type Card, type CardStatus } from "../../../core/board/card.ts";
import type { Landing } from "../../../state/board-drag.ts";
import { lineBefore, placeAmong, type RowExtent } from "./place-among.ts";

/** A column as it stands on the screen. */
export interface ColumnOnScreen {
  scroller: HTMLElement;
  /** The rows of all its loaded cards, drawn or not; null where a card has no place of its own choice. */
  rows: () => readonly RowExtent[] | null;
  /** Which of them a card is; -1 for one of another column. */
  indexOf: (cardId: string) => number;
}

interface Point {
  x: number;
  y: number;
}

/** The rows begin so far below the top of what scrolls. */
const padding = 2;
/** A finger may slip out of the board by so much below. */
const tolerance = 48;

/**
 * What a dragged card can meet. It is measured once, when the card is lifted: asking the browser again for each move would
 * make it lay out the page each time.
 */
export class BoardOnScreen {
  readonly columns = new Map<CardStatus, ColumnOnScreen>();
  readonly chips = new Map<CardStatus, HTMLElement>();
  private strip: HTMLElement | null = null;
  private stripBox = new DOMRect();
  private scrolled = 0;
  private columnBoxes = new Map<CardStatus, DOMRect>();
  private chipBoxes = new Map<CardStatus, DOMRect>();

  measure(strip: HTMLElement): void {
    this.strip = strip;
    this.stripBox = strip.getBoundingClientRect();
    this.scrolled = strip.scrollLeft;
    this.columnBoxes = new Map([...this.columns].map(([status, { scroller }]) => [status, scroller.getBoundingClientRect()]));
    this.chipBoxes = new Map([...this.chips].map(([status, chip]) => [status, chip.getBoundingClientRect()]));
  }

  /** What shows the columns. */
  get frame(): DOMRect {
    return this.stripBox;
  }

  /** Where a column stands now that the strip may have been swiped. */
  boxOf(status: CardStatus): DOMRect {
    const { x, y, width, height } = this.columnBoxes.get(status) ?? new DOMRect();
    return new DOMRect(x - (this.strip?.scrollLeft ?? 0) + this.scrolled, y, width, height);
  }

  /** The column under a point. */
  columnAt({ x, y }: Point): CardStatus | null {
    const { left, right } = this.stripBox;
    if (x < left || x > right) return null;
    return cardStatuses.find((status) => isWithin(this.boxOf(status), { x, y }, tolerance)) ?? null;
  }

  /** The chip under a point. */
  private chipAt(point: Point): CardStatus | null {
    return cardStatuses.find((status) => isWithin(this.chipBoxes.get(status) ?? new DOMRect(), point, 0)) ?? null;
  }

  /** Where the card would go that is held at a point, with its middle at `middle`. */
  landingAt(point: Point, middle: number, card: Card): Landing | null {
    const chip = this.chipAt(point);
    if (chip !== null) return { status: chip, chip: true, index: null, line: null };
    const status = this.columnAt(point);
    const column = status === null ? undefined : this.columns.get(status);
    if (status === null || column === undefined) return null;
    const rows = column.rows();
    if (rows === null) return { status, chip: false, index: null, line: null };
    const index = placeAmong(rows, middle - this.boxOf(status).top - padding + column.scroller.scrollTop);
    const own = column.indexOf(card.id);
    const stays = own !== -1 && (index === own || index === own + 1);
    return { status, chip: false, index, line: stays ? null : lineBefore(rows, index) };
  }

  /** Brings a row of a column into sight; answers where its middle is then. */
  bringIntoSight(status: CardStatus, index: number): number {
    const column = this.columns.get(status);
    const { top, height } = this.boxOf(status);
    const row = column?.rows()?.[index];
    if (column === undefined || row === undefined) return top + 72;
    const middle = (row.start + row.end) / 2 + padding;
    const shown = middle - column.scroller.scrollTop;
    if (shown < 60 || shown > height - 60) column.scroller.scrollTop = middle - height / 2;
    return top + middle - column.scroller.scrollTop;
  }

  /** Swipes to a column that is out of sight. */
  turnTo(status: CardStatus): void {
    const { left, right, width } = this.stripBox;
    const box = this.boxOf(status);
    if (box.left < left - 1) this.strip?.scrollBy({ left: box.left - left });
    else if (box.right > right + 1) this.strip?.scrollBy({ left: Math.min(box.right - right, box.left - left + width) });
  }

  /** Swipes by one column. */
  turn(step: 1 | -1): void {
    const width = this.strip?.firstElementChild?.clientWidth ?? 0;
    this.strip?.scrollBy({ left: step * width, behavior: "smooth" });
  }
}

function isWithin({ left, right, top, bottom }: DOMRect, { x, y }: Point, below: number): boolean {
  return x >= left && x < right && y >= top && y < bottom + below;
}
