import type { CardDetail } from "../core/board/card.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

export interface StepChange {
  /** Null leaves the name as it is. */
  title: string | null;
  /** Null leaves the tick as it is. */
  done: boolean | null;
}

/** Renames a «việc nhỏ», ticks it or takes the tick back. */
export function changeStep(stepId: string, { title, done }: StepChange, requestId: string): Promise<Result<CardDetail, Refusal>> {
  return call<CardDetail>("change_step", { step_id: stepId, title, done, request_id: requestId });
}
