import type { SupabaseClient } from "@supabase/supabase-js";
import { callApi } from "../_shared/call-api.ts";
import type { Card, LocalDate, MyWork, PlanReview, PlanSummary, ReportFile, ReportRequest } from "../_shared/core.ts";
import type { ReportRequestDetail, Session, UnitDirectory } from "../_shared/core.ts";
import { Refused } from "../_shared/http.ts";

/** A card or a report whose deadline is asked to be later. */
export interface ExtensionWish {
  of: "card" | "report";
  subject: string;
  due: LocalDate;
  reason: string;
  request: string;
}

const listed = 11;

/** What a person may ask and do, by the very functions of the app and under the same rights. */
export function connectPerson(client: SupabaseClient) {
  const call = <T>(name: string, args: Record<string, unknown> = {}) => callApi(client, name, args) as Promise<T>;
  const upload = async (bucket: string, path: string, bytes: Uint8Array<ArrayBuffer>, contentType: string) => {
    const { error } = await client.storage.from(bucket).upload(path, bytes, { contentType, upsert: false });
    if (error === null || /exists|duplicate/iu.test(error.message)) return; // there already: an earlier attempt put it
    const status = "statusCode" in error ? String(error.statusCode) : "";
    if (status === "403") throw new Refused("file.forbidden");
    throw new Error(`Storage ${status || "failed"}`);
  };
  return {
    session: () => call<Session>("get_session"),
    work: (organization: string) => call<MyWork>("get_my_work", { organization_id: organization, max_cards: listed }),
    overdue: (organization: string) => call<Card[]>("get_overdue", { organization_id: organization, max_cards: listed }),
    async countOverdue(organization: string): Promise<number> {
      const board = await call<{ overdue: { count: number } }>("get_board", { organization_id: organization, per_column: 1 });
      return board.overdue.count;
    },
    reports: (organization: string) =>
      call<ReportRequest[]>("list_report_requests", { organization_id: organization, max_reports: listed }),

    findCard: (organization: string, number: number) => call<Card>("find_card", { organization_id: organization, number }),
    handIn: (card: Card, reason: string | null, request: string) =>
      call<Card>("move_card", {
        card_id: card.id,
        to_status: "review",
        rank: null,
        expected_version: card.version,
        reason,
        request_id: request,
      }),
    checkIn: (card: string, amount: number, note: string | null, request: string) =>
      call<Card>("add_check_in", { card_id: card, amount, note, request_id: request }),
    async askExtension({ of, subject, due, reason, request }: ExtensionWish): Promise<void> {
      const args = { asked_due: due, reason, request_id: request };
      if (of === "card") await call("ask_extension", { card_id: subject, ...args });
      else await call("ask_report_extension", { report_request_id: subject, ...args });
    },

    findReport: (organization: string, number: number) =>
      call<ReportRequestDetail>("find_report_request", { organization_id: organization, number }),
    report: (id: string) => call<ReportRequestDetail>("get_report_request", { report_request_id: id }),
    /** Refuses who may not write at it now; answers who else does. */
    writers: (id: string) => call<{ id: string; name: string }[]>("list_report_writers", { report_request_id: id }),
    saveResults: (id: string, body: string, version: number) =>
      call("save_report_part", { report_request_id: id, part: "results", body, expected_version: version }),
    submit: (id: string, submission: string, version: number) =>
      call<ReportRequestDetail>("submit_report", { report_request_id: id, submission_id: submission, expected_draft_version: version }),
    async addFile(id: string, file: Pick<ReportFile, "id" | "name" | "contentType">, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
      const args = { report_request_id: id, file_id: file.id, name: file.name, content_type: file.contentType, size: bytes.length };
      const added = await call<{ file: ReportFile }>("add_report_file", args);
      await upload("report-files", added.file.path, bytes, file.contentType);
    },
    removeFile: (file: string) => call("remove_report_file", { file_id: file }),

    beginPlanReading: (organization: string) => call("begin_plan_reading", { organization_id: organization }),
    units: (organization: string) => call<UnitDirectory>("list_units", { organization_id: organization }),
    findPlan: (organization: string, { header, source }: PlanReview) =>
      call<PlanSummary | null>("find_plan", {
        organization_id: organization,
        document_number: header.number,
        issuer: header.issuer,
        issued_on: header.issuedOn,
        content_hash: source.contentHash,
      }),
    keepPlanFile: (path: string, bytes: Uint8Array<ArrayBuffer>, contentType: string) => upload("plan-files", path, bytes, contentType),
    savePlanDraft: (organization: string, draft: string, review: PlanReview) =>
      call("save_plan_draft", { organization_id: organization, draft_id: draft, review, expected_version: null }),
  };
}

export type Person = ReturnType<typeof connectPerson>;
