import type { Rule } from "../pdf/geometry.ts";
import type { GrayPage } from "./gray-page.ts";

/** A dot belongs to a line when it is so much darker than the dots this far to both sides of it. */
const contrast = 32;
/** Lines longer than this part of the page are looked for. */
const shortestFlat = 0.05;
const shortestUpright = 0.023;
/** So much of a line may be missing at one place, in dots. */
const gap = 4;
/** A line may sink or lean by this many dots before it counts as another one. */
const drift = 3;

/** Walks over a page either along its rows or along its columns. */
interface Way {
  lanes: number;
  length: number;
  /** From one dot of a lane to the next, and from one lane to the next. */
  step: number;
  lane: number;
}

function runsOf({ dots }: GrayPage, { lanes, length, step, lane }: Way, reach: number, shortest: number): Rule[] {
  const runs: Rule[] = [];
  // several places on each side: in one of them may stand letters, or the other half of a double line
  const sides = [0.5, 1, 1.6].map((part) => Math.round(reach * part));
  const farthest = Math.max(...sides);
  for (let at = farthest; at < lanes - farthest; at++) {
    let from = -1;
    let last = -1;
    const close = () => {
      if (from >= 0 && last - from >= shortest) runs.push({ flat: step === 1, at, from, to: last });
      from = -1;
    };
    for (let along = 0, dot = at * lane; along < length; along++, dot += step) {
      const most = (dots[dot] ?? 255) + contrast;
      const isDark =
        sides.some((side) => (dots[dot - side * lane] ?? 0) > most) && sides.some((side) => (dots[dot + side * lane] ?? 0) > most);
      if (isDark) {
        if (from < 0) from = along;
        last = along;
      } else if (from >= 0 && along - last > gap) close();
    }
    close();
  }
  return runs;
}

/** Joins runs that are one thick or leaning line. */
function joined(runs: readonly Rule[]): Rule[] {
  const rules: (Rule & { low: number; high: number; weight: number })[] = [];
  for (const run of runs) {
    const same = rules.find((rule) => run.at - rule.high <= drift && run.from <= rule.to + 3 * gap && run.to >= rule.from - 3 * gap);
    if (same) {
      const weight = run.to - run.from;
      same.at = (same.at * same.weight + run.at * weight) / (same.weight + weight);
      same.weight += weight;
      same.high = run.at;
      same.from = Math.min(same.from, run.from);
      same.to = Math.max(same.to, run.to);
    } else rules.push({ ...run, low: run.at, high: run.at, weight: run.to - run.from });
  }
  // what is as thick as letters is a picture or a bar
  return rules.filter((rule) => rule.high - rule.low < 14).map(({ flat, at, from, to }) => ({ flat, at, from, to }));
}

/** Finds the flat and upright lines that are drawn on a page, in dots. */
export function findRules(page: GrayPage): Rule[] {
  const { width, height } = page;
  const reach = Math.max(4, Math.round(Math.max(width, height) / 300));
  const flats = runsOf(page, { lanes: height, length: width, step: 1, lane: width }, reach, width * shortestFlat);
  const uprights = runsOf(page, { lanes: width, length: height, step: width, lane: 1 }, reach, height * shortestUpright);
  return [...joined(flats), ...joined(uprights)];
}
