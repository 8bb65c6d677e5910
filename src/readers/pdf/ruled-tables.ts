import type { Rule } from "./geometry.ts";

/** A cell of a table as its lines draw it. */
export interface Box {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The lines of one table: where its columns and rows begin, and its cells. */
export interface Grid {
  xs: number[];
  ys: number[];
  boxes: Box[];
}

/** Lines nearer than this are one. */
const near = 3;
/** So many columns and rows are believed of one table on one page. */
const mostColumns = 40;
const mostRows = 400;
/** More crossings than this are a drawing. */
const mostCrossings = 2_000_000;

/** Lines that lie on each other and touch, as one. */
export function mergeRules(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at || a.from - b.from);
  const lanes: Rule[][] = [];
  for (const rule of sorted) {
    const lane = lanes.at(-1);
    if (lane?.[0] && rule.at - lane[0].at <= near) lane.push({ ...rule, at: lane[0].at });
    else lanes.push([{ ...rule }]);
  }
  return lanes.flatMap((lane) => {
    const joined: Rule[] = [];
    for (const rule of lane.sort((a, b) => a.from - b.from)) {
      const last = joined.at(-1);
      if (last && rule.from <= last.to + near) last.to = Math.max(last.to, rule.to);
      else joined.push({ ...rule });
    }
    return joined;
  });
}

const touches = (flat: Rule, upright: Rule) =>
  upright.at >= flat.from - near && upright.at <= flat.to + near && flat.at >= upright.from - near && flat.at <= upright.to + near;

/** Groups lines that touch each other, directly or through others. */
function clustersOf(flats: readonly Rule[], uprights: readonly Rule[]): { flats: Rule[]; uprights: Rule[] }[] {
  const group = flats.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    for (let up = group[at]; up !== undefined && up !== at; up = group[at]) at = up;
    return at;
  };
  const owner = uprights.map((upright) => {
    const found = flats.flatMap((flat, i) => (touches(flat, upright) ? [root(i)] : []));
    const first = found[0];
    for (const other of found) if (first !== undefined) group[root(other)] = root(first);
    return first;
  });
  const clusters = new Map<number, { flats: Rule[]; uprights: Rule[] }>();
  const of = (i: number) => {
    const key = root(i);
    const cluster = clusters.get(key) ?? { flats: [], uprights: [] };
    clusters.set(key, cluster);
    return cluster;
  };
  flats.forEach((flat, i) => of(i).flats.push(flat));
  owner.forEach((first, i) => {
    const upright = uprights[i];
    if (first !== undefined && upright) of(first).uprights.push(upright);
  });
  return [...clusters.values()];
}

function positionsOf(values: readonly number[]): number[] {
  const positions: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) if (value - (positions.at(-1) ?? -Infinity) > near) positions.push(value);
  return positions;
}

/** Whether a line runs along most of an edge. */
const covers = (rules: readonly Rule[], at: number, from: number, to: number) =>
  rules.some((rule) => Math.abs(rule.at - at) <= near && Math.min(rule.to, to) - Math.max(rule.from, from) > (to - from) / 2);

/** Cells that no line parts are one cell. */
function boxesOf(xs: readonly number[], ys: readonly number[], flats: readonly Rule[], uprights: readonly Rule[]): Box[] {
  const boxes: Box[] = [];
  const taken = new Set<number>();
  const columns = xs.length - 1;
  const [x, y] = [(i: number) => xs[i] ?? 0, (i: number) => ys[i] ?? 0];
  for (let row = 0; row < ys.length - 1; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue;
      let right = column + 1;
      while (right < columns && !taken.has(row * columns + right) && !covers(uprights, x(right), y(row), y(row + 1))) right++;
      let bottom = row + 1;
      while (bottom < ys.length - 1 && !covers(flats, y(bottom), x(column), x(right))) bottom++;
      for (let r = row; r < bottom; r++) for (let c = column; c < right; c++) taken.add(r * columns + c);
      boxes.push({
        row,
        column,
        rowSpan: bottom - row,
        columnSpan: right - column,
        left: x(column),
        right: x(right),
        top: y(row),
        bottom: y(bottom),
      });
    }
  }
  return boxes;
}

/** Whether upright lines that share one flat line only are the end of a row that another page began. */
function isRestOfTable(uprights: readonly Rule[]): boolean {
  const [first] = uprights;
  return (
    first !== undefined &&
    uprights.length > 2 &&
    uprights.every(({ from, to }) => Math.abs(from - first.from) + Math.abs(to - first.to) < near)
  );
}

/** Finds the tables that a page draws with lines. A single box around text is none. */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  const flats = mergeRules(rules.filter((rule) => rule.flat));
  const uprights = mergeRules(rules.filter((rule) => !rule.flat));
  if (flats.length * uprights.length > mostCrossings) return [];
  const grids: Grid[] = [];
  for (const cluster of clustersOf(flats, uprights)) {
    if (cluster.uprights.length < 2 || (cluster.flats.length < 2 && !isRestOfTable(cluster.uprights))) continue;
    // a table that goes on over the page may end in upright lines without a flat one below
    const xs = positionsOf(cluster.uprights.map((rule) => rule.at));
    const ends = cluster.uprights.flatMap((rule) => [rule.from, rule.to]);
    const ys = positionsOf([...cluster.flats.map((rule) => rule.at), Math.min(...ends), Math.max(...ends)]);
    if (xs.length < 3 || xs.length > mostColumns || ys.length < 2 || ys.length > mostRows) continue;
    const boxes = boxesOf(xs, ys, cluster.flats, cluster.uprights);
    if (boxes.length > 1) grids.push({ xs, ys, boxes });
  }
  return grids.sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
}
