import type { TimeAtom } from "./time-atom.ts";

/** Where in its year an atom begins, for comparing two of one year: month times 32 plus day. */
function place(atom: TimeAtom): number {
  return (atom.kind === "quarter" ? 3 * atom.first - 2 : atom.first) * 32 + (atom.day ?? 0);
}

/**
 * Gives every atom a year, and a lone day its month: from the next atom that has one («Tháng 11 - 01/2025» begins in
 * 2024), else from the one before, else from the fallback. Null when no year is known at all.
 */
export function fillYears(atoms: readonly TimeAtom[], fallback: number | null): TimeAtom[] | null {
  const filled = atoms.map((atom) => ({ ...atom }));
  for (let i = filled.length - 1; i >= 0; i--) {
    const [atom, next] = [filled[i], filled[i + 1]];
    if (!atom) continue;
    if (atom.kind === "day" && atom.first === 0 && next?.first) atom.first = atom.last = next.kind === "quarter" ? 0 : next.first;
    if (atom.year === null && next?.year && next.kind !== "year") atom.year = next.year - (place(atom) > place(next) ? 1 : 0);
    if (atom.year === null && next?.year && next.kind === "year" && atom.kind !== "year")
      atom.year = fallback !== null && fallback <= next.year ? fallback : next.year;
  }
  for (let i = 0; i < filled.length; i++) {
    const [atom, before] = [filled[i], filled[i - 1]];
    if (!atom) continue;
    if (atom.year === null && before?.year) atom.year = before.year + (before.kind !== "year" && place(atom) < place(before) ? 1 : 0);
    atom.year ??= fallback;
    if (atom.year === null) return null;
  }
  return filled;
}
