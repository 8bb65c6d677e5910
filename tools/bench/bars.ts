/** One line of a benchmark: what was measured, the bar it is held to, and whether it holds. */
export interface BarLine {
  what: string;
  measured: string;
  bar: string;
  holds: boolean;
}

const digits = (value: number): string => (Math.abs(value) < 10 ? value.toFixed(2) : value.toFixed(0));

/** A figure that may be so large at most. */
export const atMost = (what: string, value: number, most: number, unit = ""): BarLine => ({
  what,
  measured: digits(value) + unit,
  bar: `≤ ${most}${unit}`,
  holds: value <= most,
});

/** A figure that has to be so large at least. */
export const atLeast = (what: string, value: number, least: number, unit = ""): BarLine => ({
  what,
  measured: digits(value) + unit,
  bar: `≥ ${least}${unit}`,
  holds: value >= least,
});

/** Prints the lines as a table with a verdict for each; a bar that is missed makes the command end with 1. */
export function tellBars(title: string, lines: readonly BarLine[]): void {
  const width = (of: (line: BarLine) => string, least: number) => Math.max(least, ...lines.map((line) => of(line).length));
  const [what, measured, bar] = [width((line) => line.what, title.length), width((line) => line.measured, 8), width((line) => line.bar, 3)];
  console.log(`${title.padEnd(what)}  ${"measured".padStart(measured)}  ${"bar".padEnd(bar)}`);
  for (const line of lines) {
    console.log(
      `${line.what.padEnd(what)}  ${line.measured.padStart(measured)}  ${line.bar.padEnd(bar)}  ${line.holds ? "holds" : "MISSED"}`,
    );
    if (!line.holds) process.exitCode = 1;
  }
}

/** Where so much of a sorted list lies below. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
