import { type RefusalCode, refusalSentences } from "../../src/core/refusal.ts";

/** The plain sentence for a refusal, as the screens say it. */
export function refusalSentence(code: RefusalCode): string {
  return refusalSentences[code];
}
