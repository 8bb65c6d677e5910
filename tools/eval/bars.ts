/** The scorer's totals: F1 of what is counted, share of what is right or wrong. */
export interface Totals {
  [figure: string]: { f1?: number; rate?: number };
}

/** What the reader must reach on real plans. */
const bars: [figure: string, least: number][] = [
  ["tasks", 0.97],
  ["lead", 0.97],
  ["collaborators", 0.94],
  ["dates", 0.97],
  ["frequency", 0.95],
  ["reports", 0.93],
  ["reportDeadline", 0.93],
  ["targets", 0.93],
  ["header", 0.97],
  ["temptations", 0.98],
];
const leastTimes = 0.98;
/** So much a plan may lose as Word, PDF or HTML file against its text. */
export const allowedLoss = 0.02;

const valueOf = (totals: Totals, figure: string): number => totals[figure]?.f1 ?? totals[figure]?.rate ?? 0;

/** The figures below their bars, as sentences. */
export function belowBars(totals: Totals): string[] {
  return bars
    .filter(([figure, least]) => valueOf(totals, figure) < least)
    .map(([figure, least]) => `${figure} ${valueOf(totals, figure).toFixed(4)} is below ${least}`);
}

/** The figures that a format loses too much of, as sentences. */
export function lostAgainst(format: string, text: Totals, other: Totals): string[] {
  return bars
    .map(([figure]) => ({ figure, loss: valueOf(text, figure) - valueOf(other, figure) }))
    .filter(({ loss }) => loss > allowedLoss)
    .map(({ figure, loss }) => `${format}: ${figure} loses ${loss.toFixed(3)} against the text`);
}

/** Time phrases below their bar, as sentences. */
export function belowTimesBar(right: number, all: number): string[] {
  return right / all < leastTimes ? [`time phrases ${(right / all).toFixed(4)} is below ${leastTimes}`] : [];
}
