import type { Card } from "../core/board/card.ts";
import type { Extension } from "../core/board/extension.ts";
import type { LocalDate } from "../core/calendar/local-date.ts";
import type { ChangeKind } from "../core/dashboard/dashboard.ts";
import type { ReportRequest } from "../core/report/report-request.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** What is new of a kind; `since` and `sinceOn` came with its count. */
export interface ChangeQuestion {
  kind: ChangeKind;
  since: string;
  sinceOn: LocalDate;
}

/** One thing that is new: a card, a report or a request for a later deadline, as the kind says. */
export type Change = Card | ReportRequest | Extension;

/** What stands behind a count of what is new, the newest first, after so many. */
export function listDashboardChanges(
  organizationId: string,
  { kind, since, sinceOn }: ChangeQuestion,
  skip: number,
  maxItems: number,
): Promise<Result<{ count: number; items: Change[] }, Refusal>> {
  const page = { skip, max_items: maxItems };
  return call("list_dashboard_changes", { organization_id: organizationId, kind, since, since_on: sinceOn, ...page });
}
