/** The functions' only door to the core: if hosting refuses imports from above `supabase/`, this one file changes. */
export { isRefusalCode } from "../../../src/core/refusal.ts";
export type { RefusalCode } from "../../../src/core/refusal.ts";
export { kindOfType } from "../../../src/core/report/report-file-kind.ts";
