import type { PlanOverview } from "./plan-overview.ts";
import type { UnitOverview } from "./unit-overview.ts";

/** Whose page is printed. */
export type OverviewKind = "unit" | "plan";

/** The answer of api.begin_overview_export: the page, with longer lists, and who asked. */
export type OverviewToExport =
  { kind: "plan"; personId: string; overview: PlanOverview } | { kind: "unit"; personId: string; overview: UnitOverview };
