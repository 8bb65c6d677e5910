import { readFigure } from "../report/read-figure.ts";
import { fold } from "../text/fold.ts";
import type { PlanTarget } from "./plan-target.ts";

/** How a target stands: what is wanted, where its sentence says one number, and whether that is reached. */
export interface TargetStanding {
  /** Null where the sentence has several numbers, or one that is no plain one («2/3»). */
  wanted: number | null;
  /** "%", "‰" or nothing. */
  mark: string;
  reached: number | null;
  /** Null while nothing is known of one or the other. */
  met: boolean | null;
}

/** «dưới 5%», «không quá 3 vụ»: what stands right before a number that is not to be passed. */
const atMost = /(?<!\p{L})(?:duoi|khong (?:vuot )?qua|toi da|(?:giam|xuong) con|con duoi)\s*$/u;

/** Compares what was last written of a target with the number that its sentence wants. */
export function standingOf({ text, value, readings }: Pick<PlanTarget, "text" | "value" | "readings">): TargetStanding {
  const [, digits = "", mark = ""] = /^([\d.,]+)\s*([%‰]?)$/u.exec(value.trim()) ?? [];
  const read = readFigure(digits);
  const wanted = read.ok && read.value !== "" ? Number(read.value) : null;
  const reached = readings[0]?.reached ?? null;
  if (wanted === null || reached === null) return { wanted, mark, reached, met: null };
  const folded = fold(text);
  const before = folded.slice(0, Math.max(folded.indexOf(digits), 0));
  return { wanted, mark, reached, met: atMost.test(before) ? reached <= wanted : reached >= wanted };
}
