import type { LocalDate } from "../core/calendar/local-date.ts";
import type { ReportRequest } from "../core/report/report-request.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

export interface ReportList {
  organizationId: string;
  /** Only those of the person's units. */
  mine: boolean;
  /** Handed in, accepted or excluded, the newest first; else what is still to be handed in, the first due first. */
  closed: boolean;
  /** The last line of the page before. */
  after: { dueOn: LocalDate; id: string } | null;
  /** 1 to 200. */
  limit: number;
}

/** A page of reports. */
export function listReportRequests(list: ReportList): Promise<Result<ReportRequest[], Refusal>> {
  return call<ReportRequest[]>("list_report_requests", {
    organization_id: list.organizationId,
    mine: list.mine,
    closed: list.closed,
    after_due: list.after?.dueOn ?? null,
    after_id: list.after?.id ?? null,
    max_reports: list.limit,
  });
}
