import type { Row, Segment } from "./rows.ts";

/** Rows that stand side by side in two columns: a letterhead, the signatures, or a page set in columns. */
export interface Zone {
  from: number;
  /** The row behind the last one. */
  to: number;
  left: Row[];
  right: Row[];
  /** Whether it is running text in columns rather than a few lines side by side. */
  running: boolean;
}

/** The empty strip between two columns is at least this many letter sizes wide. */
const narrowest = 0.9;
/** So many rows on both sides, well filled, are running text. */
const manyRows = 8;

interface Strip {
  from: number;
  to: number;
}

/** The empty strips within a row that part words from words; a number of a list is no column. */
function stripsOf(row: Row): Strip[] {
  return row.segments.slice(1).flatMap((segment, i) => {
    const before = row.segments[i];
    if (!before || segment.x - before.right < narrowest * row.size) return [];
    return before.text.length < 4 || segment.text.length < 3 ? [] : [{ from: before.right, to: segment.x }];
  });
}

/** What is left of a strip when a row must not cross it; null when it does. */
function narrowed(strip: Strip, row: Row): Strip | null {
  let { from, to } = strip;
  const middle = (from + to) / 2;
  for (const { x, right } of row.segments) {
    if (right <= middle) from = Math.max(from, right);
    else if (x >= middle) to = Math.min(to, x);
    else if (right < to && right - from < x - from) return null;
    else return null;
  }
  return to - from >= 0.5 * row.size ? { from, to } : null;
}

const side = (row: Row, strip: Strip): "both" | "left" | "right" =>
  row.x >= strip.to - 0.1 ? "right" : row.right <= strip.from + 0.1 ? "left" : "both";

/** Whether a row on one side stands beside a row on the other, a little higher or lower. */
function standsBeside(row: Row, next: Row | undefined, strip: Strip): boolean {
  return next !== undefined && next.y - row.y < 0.9 * row.size && side(row, strip) !== side(next, strip);
}

function half(rows: readonly Row[], belongs: (segment: Segment) => boolean): Row[] {
  return rows.flatMap((row) => {
    const segments = row.segments.filter(belongs);
    const first = segments[0];
    return first ? [{ ...row, segments, x: first.x, right: Math.max(...segments.map((s) => s.right)) }] : [];
  });
}

const filled = (rows: readonly Row[], width: number) => rows.filter((row) => row.right - row.x > 0.6 * width).length / rows.length;

function zoneFrom(rows: readonly Row[], from: number): Zone | null {
  const row = rows[from];
  const next = rows[from + 1];
  if (!row || !next) return null;
  const first: Strip[] = stripsOf(row);
  // two halves of a letterhead may stand on base lines of their own
  if (row.segments.length === 1 && next.y - row.y < 0.9 * row.size) {
    if (next.x - row.right > narrowest * row.size) first.push({ from: row.right, to: next.x });
    if (row.x - next.right > narrowest * row.size) first.push({ from: next.right, to: row.x });
  }
  for (const start of first) {
    let strip = start;
    let proofs = 0;
    let proved = from;
    let end = from;
    for (; end < rows.length; end++) {
      const current = rows[end];
      const gap = current && end > from ? current.y - (rows[end - 1]?.y ?? 0) : 0;
      const kept = current && gap < 6 * current.size ? narrowed(strip, current) : null;
      if (!current || !kept) break;
      strip = kept;
      if (side(current, strip) === "both" || standsBeside(current, rows[end + 1], strip)) {
        proofs++;
        proved = side(current, strip) === "both" ? end : end + 1;
      }
    }
    if (proofs < 2) continue;
    const inside = (to: number) => rows.slice(from, to);
    const isLeft = (segment: Segment) => segment.right <= strip.from + 0.1;
    const isRight = (segment: Segment) => segment.x >= strip.to - 0.1;
    const [left, right] = [half(inside(end), isLeft), half(inside(end), isRight)];
    const width = (part: readonly Row[]) => Math.max(...part.map((r) => r.right)) - Math.min(...part.map((r) => r.x));
    const running =
      proofs >= manyRows && left.length > 0 && right.length > 0 && filled(left, width(left)) > 0.5 && filled(right, width(right)) > 0.5;
    const to = running ? end : Math.min(proved + 1, end);
    return { from, to, left: half(inside(to), isLeft), right: half(inside(to), isRight), running };
  }
  return null;
}

/** Finds the parts of a page that are set in two columns. */
export function zonesOf(rows: readonly Row[]): Zone[] {
  const zones: Zone[] = [];
  for (let at = 0; at < rows.length; at++) {
    const zone = zoneFrom(rows, at);
    if (!zone) continue;
    zones.push(zone);
    at = zone.to - 1;
  }
  return zones;
}
