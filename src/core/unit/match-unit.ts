import type { UnitDirectory } from "../organization/organization.ts";
import { levelWords } from "./abbreviations.ts";
import { foldUnitName } from "./fold-unit-name.ts";

/** What a written name stands for; `score` is 1 for the same name and at least 0.72. */
export type UnitMatch = { kind: "unit"; unitId: string; score: number } | { kind: "group"; groupId: string; score: number };

const least = 0.72;

/** Dice overlap of two folded names' words, 0 to 1. */
function overlap(a: readonly string[], b: readonly string[]): number {
  const left = [...b];
  let shared = 0;
  for (const word of a) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    left.splice(at, 1);
    shared++;
  }
  return (2 * shared) / (a.length + b.length);
}

/** Drops a level and the place behind it from the end: «cong an xa binh an» and «cong an xa» are both «cong an». */
function withoutPlace(words: readonly string[]): string[] {
  const at = words.findLastIndex((word, i) => i > 0 && levelWords.has(word) && words[i + 1] !== "hoi");
  return at > 1 || (at === 1 && words.length > 2) ? words.slice(0, at) : [...words];
}

/** How alike a written name, folded, is to the name of a unit, 0 to 1; 1 is the same name. */
export function likeness(written: string, name: string): number {
  const other = foldUnitName(name);
  if (other === "") return 0;
  if (written === other) return 1;
  const [a, b] = [written.split(" "), other.split(" ")];
  const [shortA, shortB] = [withoutPlace(a), withoutPlace(b)];
  if (shortA.join(" ") === shortB.join(" ")) return 0.95;
  // another kind of body is another body, however alike the rest
  if (a[0] !== b[0]) return Math.min(0.7, overlap(a, b));
  return Math.max(overlap(a, b), 0.95 * overlap(shortA, shortB));
}

const plural = /^(?:cac|nhung|toan the|toan bo|moi|tung)(?: |$)/u;

/**
 * Finds the unit or group of an organization that a plan's words name, by name, short name and aliases; null when
 * nothing comes close or two units come equally close. Groups are asked first for names in the plural.
 */
export function matchUnit(written: string, directory: UnitDirectory): UnitMatch | null {
  const folded = foldUnitName(written);
  if (folded === "") return null;
  const units = directory.units.map((unit): UnitMatch => ({
    kind: "unit",
    unitId: unit.id,
    score: Math.max(...[unit.name, unit.shortName ?? "", ...unit.aliases].map((name) => likeness(folded, name))),
  }));
  const groups = directory.groups.map((group): UnitMatch => ({ kind: "group", groupId: group.id, score: likeness(folded, group.name) }));
  const many = plural.test(written.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase());
  const candidates = [...(many ? groups : []), ...units, ...(many ? [] : groups)].filter((match) => match.score >= least);
  const best = candidates.reduce<UnitMatch | null>((top, match) => (top === null || match.score > top.score ? match : top), null);
  if (!best || best.score === 1) return best;
  return candidates.filter((match) => match.kind === best.kind && match.score === best.score).length > 1 ? null : best;
}
