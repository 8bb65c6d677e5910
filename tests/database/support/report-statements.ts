import type { PersonName } from "./world.ts";

const whole: PersonName[] = ["leader", "coordinator", "viewer"];
/** The duty is of the lead and the supporting unit; the reports are of the lead unit alone. */
const reporting: PersonName[] = [...whole, "head", "staff", "supporter"];
const own: PersonName[] = [...whole, "head", "staff"];
const unit: PersonName[] = ["head", "staff"];
const coordinator: PersonName[] = ["coordinator"];
const nobody: PersonName[] = [];

const fileRow = (id: string, request: string) =>
  `insert into app.report_files (id, organization_id, request_id, unit_id, name, content_type, size, path, created_by)
   select ${id}, :organization, r.id, r.unit_id, 'a.pdf', 'application/pdf', 1, r.organization_id || '/' || r.id || '/' || ${id} || '.pdf', :me
   from app.report_requests r where r.id = ${request}`;

/** Statements on the tables of reports, and who gets rows. */
export const reportStatements: [table: string, verb: string, sql: string, who: PersonName[]][] = [
  ["report_duties", "select", "select 1 from app.report_duties where id = :duty", reporting],
  [
    "report_duties",
    "insert",
    `insert into app.report_duties (id, organization_id, title, cadence, bound, window_rule, starts_on, created_by)
     values (:new, :organization, 'A', 'on_request', 'before', 'decree', '2026-01-01', :me)`,
    coordinator,
  ],
  ["report_duties", "update", "update app.report_duties set title = 'B' where id = :duty returning 1", coordinator],
  ["report_duties", "update", "update app.report_duties set organization_id = organization_id where id = :duty", nobody],
  ["report_duties", "delete", "delete from app.report_duties where id = :duty", nobody],
  ["report_duty_units", "select", "select 1 from app.report_duty_units where duty_id = :duty and unit_id = :lead", own],
  [
    "report_duty_units",
    "insert",
    "insert into app.report_duty_units (organization_id, duty_id, unit_id) values (:organization, :duty, :other)",
    coordinator,
  ],
  ["report_duty_units", "update", "update app.report_duty_units set unit_id = :other", nobody],
  ["report_duty_units", "delete", "delete from app.report_duty_units where duty_id = :duty and unit_id = :lead returning 1", coordinator],
  ["report_duty_groups", "select", "select 1 from app.report_duty_groups where duty_id = :duty", reporting],
  [
    "report_duty_groups",
    "insert",
    `with g as (insert into app.unit_groups (id, organization_id, name) values (:new, :organization, 'Nhóm') returning id)
     insert into app.report_duty_groups (organization_id, duty_id, group_id) select :organization, :duty, id from g`,
    coordinator,
  ],
  ["report_duty_groups", "update", "update app.report_duty_groups set group_id = :group", nobody],
  ["report_duty_groups", "delete", "delete from app.report_duty_groups where duty_id = :duty returning 1", coordinator],
  ["report_figures", "select", "select 1 from app.report_figures where id = :figure", reporting],
  [
    "report_figures",
    "insert",
    `insert into app.report_figures (id, organization_id, duty_id, position, name, measure, required, combine)
     values (:new, :organization, :duty, 2, 'A', 'bài', false, 'sum')`,
    coordinator,
  ],
  ["report_figures", "update", "update app.report_figures set name = 'B' where id = :figure returning 1", coordinator],
  ["report_figures", "delete", "delete from app.report_figures", nobody],
  ["reporting_periods", "select", "select 1 from app.reporting_periods where id = :period", reporting],
  ["reporting_periods", "update", "update app.reporting_periods set due_on = '2030-01-01'", nobody],
  ["reporting_periods", "delete", "delete from app.reporting_periods", nobody],
  ["report_requests", "select", "select 1 from app.report_requests where id = :report", own],
  [
    "report_requests",
    "insert",
    `insert into app.report_requests (organization_id, duty_id, period_id, unit_id, due_on)
     values (:organization, :duty, :period, :other, '2026-12-31')`,
    nobody,
  ],
  [
    "report_requests",
    "update",
    "update app.report_requests set status = 'excluded', reason = 'Miễn' where id = :report returning 1",
    coordinator,
  ],
  ["report_requests", "update", "update app.report_requests set status = 'submitted' where id = :report returning 1", nobody],
  ["report_requests", "update", "update app.report_requests set status = 'accepted' where id = :handedIn returning 1", coordinator],
  [
    "report_requests",
    "update",
    "update app.report_requests set due_on = '2027-01-01' where id = :report returning 1",
    ["coordinator", "leader"],
  ],
  ["report_requests", "update", "update app.report_requests set due_on = '2027-01-01' where id = :handedIn returning 1", nobody],
  [
    "report_requests",
    "update",
    "update app.report_requests set nudge_count = nudge_count + 1 where id = :report returning 1",
    ["coordinator", "leader"],
  ],
  ["report_requests", "update", "update app.report_requests set nudge_count = 9 where id = :report returning 1", nobody],
  ["report_requests", "update", "update app.report_requests set days_late = 0 where id = :report", nobody],
  ["report_requests", "delete", "delete from app.report_requests", nobody],
  ["report_activities", "select", "select 1 from app.report_activities where request_id = :report", own],
  [
    "report_activities",
    "insert",
    "insert into app.report_activities (organization_id, request_id, kind) values (:organization, :report, 'accepted')",
    nobody,
  ],
  ["report_activities", "update", "update app.report_activities set reason = 'B'", nobody],
  ["report_activities", "delete", "delete from app.report_activities", nobody],
  ["report_drafts", "select", "select 1 from app.report_drafts where request_id = :report", unit],
  [
    "report_drafts",
    "insert",
    "insert into app.report_drafts (request_id, organization_id) values (:report, :organization) on conflict do nothing returning 1",
    nobody,
  ],
  ["report_drafts", "update", "update app.report_drafts set version = version + 1 where request_id = :report returning 1", unit],
  ["report_drafts", "update", "update app.report_drafts set version = version + 1 where request_id = :handedIn returning 1", nobody],
  ["report_drafts", "delete", "delete from app.report_drafts", nobody],
  ["report_draft_parts", "select", "select 1 from app.report_draft_parts where request_id = :report", unit],
  [
    "report_draft_parts",
    "insert",
    `insert into app.report_draft_parts (request_id, organization_id, part, body, person_id)
     values (:report, :organization, 'proposals', 'A', :me)`,
    unit,
  ],
  [
    "report_draft_parts",
    "insert",
    `insert into app.report_draft_parts (request_id, organization_id, part, body, person_id)
     values (:handedIn, :organization, 'proposals', 'Sửa sau khi nộp', :me)`,
    nobody,
  ],
  [
    "report_draft_parts",
    "update",
    "update app.report_draft_parts set body = 'B', person_id = :me where request_id = :report returning 1",
    unit,
  ],
  [
    "report_draft_parts",
    "update",
    "update app.report_draft_parts set body = 'B', person_id = :me where request_id = :handedIn returning 1",
    nobody,
  ],
  ["report_draft_parts", "delete", "delete from app.report_draft_parts", nobody],
  ["report_submissions", "select", "select 1 from app.report_submissions where id = :submission", own],
  [
    "report_submissions",
    "insert",
    "insert into app.report_submissions (id, organization_id, request_id, person_id) values (:new, :organization, :report, :me)",
    unit,
  ],
  [
    "report_submissions",
    "insert",
    "insert into app.report_submissions (id, organization_id, request_id, person_id) values (:new, :organization, :handedIn, :me)",
    nobody,
  ],
  ["report_submissions", "update", "update app.report_submissions set submitted_on = '2026-01-01'", nobody],
  ["report_submissions", "delete", "delete from app.report_submissions", nobody],
  ["report_files", "select", "select 1 from app.report_files where id = :file", own],
  ["report_files", "insert", fileRow("'11111111-1111-4111-8111-111111111111'", ":report"), unit],
  ["report_files", "insert", fileRow("'11111111-1111-4111-8111-111111111111'", ":handedIn"), nobody],
  ["report_files", "update", "update app.report_files set removed_at = now() where id = :file returning 1", nobody],
  ["report_files", "update", "update app.report_files set checked_at = now() where id = :file", nobody],
  ["report_files", "delete", "delete from app.report_files", nobody],
  ["report_submission_files", "select", "select 1 from app.report_submission_files where file_id = :file", own],
  [
    "report_submission_files",
    "insert",
    "insert into app.report_submission_files (organization_id, submission_id, file_id) values (:organization, :submission, :file)",
    nobody,
  ],
  ["report_submission_files", "update", "update app.report_submission_files set file_id = :file", nobody],
  ["report_submission_files", "delete", "delete from app.report_submission_files", nobody],
  ["consolidations", "select", "select 1 from app.consolidations where id = :consolidation", whole],
  [
    "consolidations",
    "insert",
    "insert into app.consolidations (id, organization_id, period_id, created_by) values (:new, :organization, :period, :me)",
    coordinator,
  ],
  ["consolidations", "update", "update app.consolidations set version = 9 where id = :consolidation returning 1", coordinator],
  ["consolidations", "update", "update app.consolidations set period_id = :period", nobody],
  ["consolidations", "delete", "delete from app.consolidations", nobody],
  ["consolidation_sources", "select", "select 1 from app.consolidation_sources where consolidation_id = :consolidation", whole],
  [
    "consolidation_sources",
    "insert",
    `insert into app.consolidation_sources (organization_id, consolidation_id, unit_id, submission_id)
     values (:organization, :consolidation, :support, :submission)`,
    coordinator,
  ],
  [
    "consolidation_sources",
    "update",
    "update app.consolidation_sources set taken_at = now() where consolidation_id = :consolidation returning 1",
    coordinator,
  ],
  [
    "consolidation_sources",
    "delete",
    "delete from app.consolidation_sources where consolidation_id = :consolidation returning 1",
    coordinator,
  ],
  ["consolidation_texts", "select", "select 1 from app.consolidation_texts where consolidation_id = :consolidation", whole],
  [
    "consolidation_texts",
    "insert",
    `insert into app.consolidation_texts (organization_id, consolidation_id, section, body, person_id)
     values (:organization, :consolidation, 'opening', 'A', :me)`,
    coordinator,
  ],
  [
    "consolidation_texts",
    "update",
    "update app.consolidation_texts set body = 'B' where consolidation_id = :consolidation returning 1",
    coordinator,
  ],
  ["consolidation_texts", "delete", "delete from app.consolidation_texts where consolidation_id = :consolidation returning 1", coordinator],
];
