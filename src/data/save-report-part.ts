import type { ReportPartName } from "../core/report/report-request.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

export interface ReportPartWrite {
  reportId: string;
  part: ReportPartName;
  /** A figure as digits with a point for decimals, or nothing. */
  text: string;
  /** The version that the person saw; 0 for a part that nobody had written. */
  expectedVersion: number;
}

export interface SavedReportPart {
  part: ReportPartName;
  version: number;
  draftVersion: number;
}

/** Keeps one part of a draft; `report.part_changed` when a colleague wrote there meanwhile. The same words may be sent again. */
export function saveReportPart(write: ReportPartWrite): Promise<Result<SavedReportPart, Refusal>> {
  return call<SavedReportPart>("save_report_part", {
    report_request_id: write.reportId,
    part: write.part,
    body: write.text,
    expected_version: write.expectedVersion,
  });
}
