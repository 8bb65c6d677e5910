import type { RefusalCode } from "../core/refusal.ts";

/** Why a file is not taken. */
export interface Refusal {
  /** Which of several files it is about, counted from zero. */
  file?: number;
  code: Extract<RefusalCode, `file.${string}` | "document.secret">;
}
