import { writeRoman } from "../text/roman.ts";
import type { LocalDate } from "./local-date.ts";

/** 2026-10-01 → «Quý IV/2026». */
export function formatQuarter(quarter: LocalDate): string {
  const [year, month] = quarter.split("-");
  return `Quý ${writeRoman(Math.ceil(Number(month) / 3))}/${year}`;
}
