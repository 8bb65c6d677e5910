import type { LocalDate } from "../core/calendar/local-date.ts";
import type { PlanTarget } from "../core/overview/plan-target.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** What somebody writes down of a target. */
export interface ReadingToWrite {
  targetId: string;
  reached: number;
  reachedOn: LocalDate;
  note: string | null;
  requestId: string;
}

/** Writes what has been reached of a target as of a day; what was written before stays as its history. */
export function writeTargetReading(reading: ReadingToWrite): Promise<Result<PlanTarget, Refusal>> {
  const { targetId, reached, reachedOn, note, requestId } = reading;
  return call("write_target_reading", { target_id: targetId, reached, reached_on: reachedOn, note, request_id: requestId });
}
