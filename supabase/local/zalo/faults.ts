import * as v from "valibot";

/** What goes wrong at Zalo on demand. */
export interface Faults {
  /** The connection breaks off without an answer. */
  graphDown: boolean;
  /** Graph answers with this error: HTTP 200 and a number in the body, as Zalo does. */
  graphError: number | null;
  /** Graph waits this long before it answers. */
  graphDelayMs: number;
}

export const noFaults: Faults = { graphDown: false, graphError: null, graphDelayMs: 0 };

export const faultsSchema = v.strictObject({
  graphDown: v.optional(v.boolean(), false),
  graphError: v.optional(v.nullable(v.pipe(v.number(), v.integer())), null),
  graphDelayMs: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(60_000)), 0),
});
