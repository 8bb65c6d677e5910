import type { RefusalCode } from "../core/refusal.ts";

/** Why a file is not taken. `file.doc` is a known type that cannot be read yet. */
export interface Refusal {
  code: Extract<RefusalCode, `file.${string}` | "document.secret">;
}
