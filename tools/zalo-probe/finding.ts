/** What one step of the probe found; it goes to the screen and into a file, so no id, number or token stands in it. */
export interface Finding {
  step: string;
  result: "works" | "refused" | "unclear" | "skipped";
  /** What was seen, in plain words. */
  words: string;
  [more: string]: unknown;
}

/** A step that could not be tried. */
export const skipped = (step: string, missing: string): Finding => ({ step, result: "skipped", words: `thiếu ${missing}` });
