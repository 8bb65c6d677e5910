import type { LocalDate } from "../calendar/local-date.ts";

/** What had been reached of a target on a day, as somebody wrote it down. */
export interface TargetReading {
  id: string;
  reached: number;
  reachedOn: LocalDate;
  note: string | null;
  /** Null where the person was deleted. */
  by: string | null;
}

/** Chỉ tiêu: a sentence of the plan with a number to reach. */
export interface PlanTarget {
  id: string;
  /** As the document says it. */
  text: string;
  /** The numbers in it: «90%», «100; 70%». */
  value: string;
  /** A new edition of the plan has it no more; it is shown for what was written of it. */
  dropped: boolean;
  /** The one in force first. */
  readings: TargetReading[];
}
