import type { RefusalCode } from "../core/refusal.ts";

/** Why a file is not taken. */
export interface Refusal {
  code: Extract<RefusalCode, `file.${string}` | "document.secret">;
}
