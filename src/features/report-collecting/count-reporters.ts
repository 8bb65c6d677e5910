import type { UnitDirectory } from "../../core/organization/organization.ts";
import type { ReportDutyInput } from "../../core/report/report-duty.ts";

export type Reporters = Pick<ReportDutyInput, "unitIds" | "groupIds">;

/** How many units are meant today; one that is named and in a group counts once. */
export function countReporters({ unitIds, groupIds }: Reporters, { groups }: UnitDirectory): number {
  const inGroups = groups.filter(({ id }) => groupIds.includes(id)).flatMap((group) => group.unitIds);
  return new Set([...unitIds, ...inGroups]).size;
}
