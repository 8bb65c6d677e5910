import type { FrequencyUnit } from "../plan/plan-draft.ts";

/** Units of time, without diacritics, and a pattern that names the one found. */
export const timeUnits: Record<string, FrequencyUnit> = { ngay: "day", tuan: "week", thang: "month", quy: "quarter", nam: "year" };
export const timeUnit = `(?<unit>${Object.keys(timeUnits).join("|")})`;
