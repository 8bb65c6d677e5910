import type { ReportingPeriod } from "../../core/report/report-duty.ts";
import { writeRoman } from "../../core/text/roman.ts";

/** What fits the head of a narrow column: «Q IV» over «2026». A period outside the schedule has a name of its own. */
export function shortPeriod({ key, label }: Pick<ReportingPeriod, "key" | "label">): { name: string; year: string | null } {
  const [, year, rest] = /^(\d{4})(?:-(.+))?$/u.exec(key) ?? [];
  if (year === undefined) return { name: label, year: null };
  if (rest === undefined) return { name: "Năm", year };
  if (rest.startsWith("Q")) return { name: `Q ${writeRoman(Number(rest.slice(1)))}`, year };
  if (rest.startsWith("M")) return { name: `T${Number(rest.slice(1))}`, year };
  if (rest.startsWith("H")) return { name: rest === "H1" ? "6T đầu" : "6T cuối", year };
  return rest === "9M" ? { name: "9T", year } : { name: label, year: null };
}
