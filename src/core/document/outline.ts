import type { Line } from "./line.ts";
import { type Marker, markerOf } from "./marker.ts";
import { type Reading, sliceReading } from "../text/reading.ts";

/** A paragraph in its place in the outline. */
export interface OutlineNode {
  line: Line;
  marker: Marker | null;
  /** The paragraph behind its marker. */
  reading: Reading;
  /** Offset of `reading` within the line. */
  offset: number;
  rank: number;
  parent: OutlineNode | null;
  children: OutlineNode[];
}

const ranks: Record<Marker["kind"], number> = {
  part: 0,
  article: 1,
  roman: 1,
  number: 2,
  letter: 6,
  paren: 7,
  star: 7.5,
  dash: 8,
  plus: 9,
};
const bareRank = 8;
/** An unmarked line that ends in a colon, or that is a short heading, opens the bullets below it. */
const introRank = 7.8;

const isBullet = (marker: Marker | null) => marker !== null && (marker.kind === "star" || marker.kind === "dash" || marker.kind === "plus");

/** Whether a bullet reads like the heading of those below it: «* Sở Nội vụ:», «+ Hội Nông dân». */
function headsBullets(node: OutlineNode): boolean {
  const { text } = node.reading;
  return /:$/u.test(text) || (node.marker?.kind !== "dash" && text.length < 120 && !/[.;,!?]$/u.test(text));
}

function rankOf(marker: Marker | null, stack: readonly OutlineNode[], intro: boolean): number {
  if (!marker) return intro ? introRank : bareRank;
  if (marker.kind === "number") return ranks.number + marker.depth - 1;
  const top = stack.at(-1) ?? null;
  if (isBullet(marker)) {
    // a sign that is open already goes on there, another one behind a heading's bullet stands below it
    const same = stack.findLast((node) => node.marker?.kind === marker.kind);
    if (same) return same.rank;
    if (top && isBullet(top.marker) && headsBullets(top)) return Math.max(ranks[marker.kind], top.rank + 0.1);
  }
  const under = top && top.rank >= ranks.dash ? top.parent : top;
  // «(1)», «*» among dashes are the dashes' equals
  if ((marker.kind === "paren" || marker.kind === "star") && under?.children.some((c) => c.marker?.kind === "dash")) return ranks.dash;
  return ranks[marker.kind];
}

/** Whether an unmarked paragraph can stand under a node: headings can, full sentences among bullets cannot. */
function opens(node: OutlineNode): boolean {
  return node.rank < introRank;
}

/** «Công an xã ⏎ - …»: a short line without a number, a stop or a colon heads the bullets that begin right below it. */
function headsNext(line: Line, next: Line | undefined): boolean {
  const { text } = line.reading;
  if (!next || text.length > 110 || !/^\p{Lu}/u.test(text) || !/[\p{L}\p{N})]$/u.test(text)) return false;
  return isBullet(markerOf(next.reading.text));
}

/** Builds the outline of a run of lines; the result lists the topmost nodes. */
export function outlineOf(lines: readonly Line[]): OutlineNode[] {
  const roots: OutlineNode[] = [];
  const stack: OutlineNode[] = [];
  for (const [i, line] of lines.entries()) {
    const marker = markerOf(line.reading.text);
    const offset = marker?.length ?? 0;
    const rank = rankOf(marker, stack, /:$/u.test(line.reading.text) || (!marker && headsNext(line, lines[i + 1])));
    for (let top = stack.at(-1); top && (top.rank >= rank || (!marker && !opens(top))); top = stack.at(-1)) stack.pop();
    const parent = stack.at(-1) ?? null;
    const node: OutlineNode = { line, marker, reading: sliceReading(line.reading, offset), offset, rank, parent, children: [] };
    (parent?.children ?? roots).push(node);
    stack.push(node);
  }
  return roots;
}

/** A node and everything below it, in reading order. */
export function* walk(nodes: readonly OutlineNode[]): Generator<OutlineNode> {
  for (const node of nodes) {
    yield node;
    yield* walk(node.children);
  }
}

/** The printed path of a node: "III.2.a"; bullets carry their parent's path. */
export function sectionOf(node: OutlineNode | null): string {
  if (!node) return "";
  const above = sectionOf(node.parent);
  const kind = node.marker?.kind;
  if (!node.marker || kind === "dash" || kind === "plus" || kind === "star" || kind === "paren") return above;
  const label = node.marker.label;
  const inner =
    node.parent?.marker?.kind === "number" && label.startsWith(`${node.parent.marker.label}.`) ? sectionOf(node.parent.parent) : above;
  return inner === "" ? label : `${inner}.${label}`;
}
