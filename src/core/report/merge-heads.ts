import type { ReportHead } from "./consolidation.ts";

export interface MergedHead {
  head: ReportHead;
  /** What both have changed, each to something else: mine stands in `head`, and the person has to look. */
  clashes: (keyof ReportHead)[];
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Two people began with the same head: what only one of them changed is taken from that one. */
export function mergeHeads(base: ReportHead, mine: ReportHead, theirs: ReportHead): MergedHead {
  const keys = Object.keys(mine) as (keyof ReportHead)[];
  const untouched = keys.filter((key) => same(mine[key], base[key]));
  return {
    head: { ...mine, ...Object.fromEntries(untouched.map((key) => [key, theirs[key]])) },
    clashes: keys.filter((key) => !untouched.includes(key) && !same(theirs[key], base[key]) && !same(theirs[key], mine[key])),
  };
}
