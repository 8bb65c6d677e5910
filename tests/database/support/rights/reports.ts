import { randomUUID } from "node:crypto";
import { addFile } from "../report-files.ts";
import { dutyInput, leadRequest, saveDuty, writeAndSubmit } from "../reports.ts";
import { one } from "../world.ts";
import { type Answers, type Calls, type Given, coordinatorOnly, hiddenFrom, noOutsider, outside } from "./calls.ts";

const unasked = ["supporter", "other", "team", "former", "stranger"] as const;
const hiddenDuty = hiddenFrom(unasked, "report.duty_not_found");
const hiddenReport = hiddenFrom(unasked, "report.not_found");
const hiddenConsolidation = hiddenFrom(unasked, "consolidation.not_found");
const dutyKeepers: Answers = { ...hiddenDuty, coordinator: "ok", rest: "report.forbidden" };
const reportUnits: Answers = { ...hiddenReport, head: "ok", staff: "ok", rest: "report.forbidden" };
const reportJudges: Answers = { ...hiddenReport, coordinator: "ok", rest: "report.forbidden" };
/** A file of a draft is the unit's own; to everybody else there is none. */
const draftFiles: Answers = { head: "ok", staff: "ok", rest: "file.not_found" };
const consolidators: Answers = {
  ...hiddenFrom([...unasked, "head", "staff"], "consolidation.not_found"),
  coordinator: "ok",
  rest: "report.forbidden",
};

/** Duties to report, reports, and what is made of them. */
export function reportCalls(at: Given): Calls {
  /** A duty of the lead unit alone. */
  const ownDuty = () => saveDuty(at.world, { unitIds: [at.world.units.lead] });
  const ownPeriod = async () => one(at.world.database, "select id from app.reporting_periods where duty_id = $1", [(await ownDuty()).id]);
  async function consolidation(period?: string): Promise<string> {
    const args = { period_id: period ?? (await ownPeriod()), consolidation_id: randomUUID() };
    return (await at.world.database.rpc<{ id: string }>(at.world.people.coordinator, "begin_consolidation", args)).id;
  }
  async function consolidatedPeriod(): Promise<string> {
    const period = await ownPeriod();
    await consolidation(period);
    return period;
  }

  return {
    ask_report_extension: {
      args: async () => ({
        report_request_id: await leadRequest(at.world),
        asked_due: "2027-01-15",
        reason: "Chờ số liệu",
        request_id: randomUUID(),
      }),
      answers: {
        ...hiddenReport,
        coordinator: "ok",
        head: "ok",
        rest: "extension.forbidden",
      },
    },
    save_report_duty: {
      args: () => ({ ...at.inside(), duty_id: randomUUID(), duty: dutyInput(at.world), request_id: randomUUID() }),
      answers: coordinatorOnly("report.forbidden"),
    },
    list_report_duties: { args: at.inside, answers: noOutsider },
    get_report_duty: { args: async () => ({ duty_id: (await ownDuty()).id }), answers: { ...hiddenDuty, rest: "ok" } },
    get_report_matrix: { args: async () => ({ duty_id: (await ownDuty()).id }), answers: { ...hiddenDuty, rest: "ok" } },
    archive_report_duty: { args: async () => ({ duty_id: (await ownDuty()).id, request_id: randomUUID() }), answers: dutyKeepers },
    open_report_period: {
      args: async () => ({
        duty_id: (await ownDuty()).id,
        label: "Đột xuất",
        window_start: "2026-11-01",
        window_end: "2026-11-20",
        due_on: "2026-11-25",
        request_id: randomUUID(),
      }),
      answers: dutyKeepers,
    },
    list_report_requests: { args: at.inside, answers: noOutsider },
    get_report_request: {
      args: async () => ({ report_request_id: await leadRequest(at.world) }),
      answers: { ...hiddenReport, rest: "ok" },
    },
    find_report_request: {
      args: async () => {
        const id = await leadRequest(at.world);
        return { ...at.inside(), number: await one(at.world.database, "select number from app.report_requests where id = $1", [id]) };
      },
      answers: { ...hiddenReport, ...outside, rest: "ok" },
    },
    list_report_writers: { args: async () => ({ report_request_id: await leadRequest(at.world) }), answers: reportUnits },
    save_report_part: {
      args: async () => ({ report_request_id: await leadRequest(at.world), part: "results", body: "Đã làm", expected_version: 0 }),
      answers: reportUnits,
    },
    submit_report: {
      args: async () => {
        const id = await leadRequest(at.world);
        await at.world.database.pool.query(
          `insert into app.report_draft_parts (request_id, organization_id, part, body) values ($1, $2, 'results', 'Đã làm')`,
          [id, at.world.organization],
        );
        return { report_request_id: id, submission_id: randomUUID(), expected_draft_version: 0 };
      },
      answers: reportUnits,
    },
    judge_report: {
      args: async () => {
        const id = await leadRequest(at.world);
        const { version } = await writeAndSubmit(at.world, id);
        return {
          report_request_id: id,
          verdict: "accept",
          reason: null,
          due_on: null,
          expected_version: version,
          request_id: randomUUID(),
        };
      },
      answers: reportJudges,
    },
    nudge_reports: {
      args: async () => ({
        period_id: await ownPeriod(),
        unit_ids: null,
        note: null,
        request_id: randomUUID(),
      }),
      answers: { ...hiddenReport, coordinator: "ok", leader: "ok", rest: "report.forbidden" },
    },
    get_consolidation: {
      args: async () => ({ period_id: await ownPeriod() }),
      answers: { leader: "ok", coordinator: "ok", viewer: "ok", rest: "consolidation.not_found" },
    },
    begin_consolidation: {
      args: async () => ({ period_id: await ownPeriod(), consolidation_id: randomUUID() }),
      answers: { ...hiddenConsolidation, coordinator: "ok", rest: "report.forbidden" },
    },
    take_into_consolidation: {
      args: async () => ({ consolidation_id: await consolidation(), unit_ids: [at.world.units.lead], keep_edited: true }),
      answers: consolidators,
    },
    save_consolidation_text: {
      args: async () => ({
        consolidation_id: await consolidation(),
        unit_id: null,
        section: "opening",
        body: "Thực hiện Kế hoạch",
        expected_version: 0,
      }),
      answers: consolidators,
    },
    save_consolidation_head: {
      args: async () => ({ consolidation_id: await consolidation(), head: { addressees: [], recipients: [] }, expected_version: 1 }),
      answers: consolidators,
    },
    get_consolidation_tasks: {
      args: async () => ({ consolidation_id: await consolidation() }),
      answers: { leader: "ok", coordinator: "ok", viewer: "ok", rest: "consolidation.not_found" },
    },
    begin_report_export: {
      args: async () => ({ period_id: await consolidatedPeriod() }),
      answers: { leader: "ok", coordinator: "ok", viewer: "ok", rest: "consolidation.not_found" },
    },
    fill_upward_report: {
      args: async () => ({ consolidation_id: await consolidation() }),
      answers: { ...consolidators, coordinator: "report.not_found" },
    },
    add_report_file: {
      args: async () => ({
        report_request_id: await leadRequest(at.world),
        file_id: randomUUID(),
        name: "Phụ lục.pdf",
        content_type: "application/pdf",
        size: 10,
      }),
      answers: reportUnits,
    },
    remove_report_file: {
      args: async () => ({ file_id: (await addFile(at.world, await leadRequest(at.world))).file.id }),
      answers: draftFiles,
    },
    begin_report_file_check: {
      args: async () => ({ file_id: (await addFile(at.world, await leadRequest(at.world))).file.id }),
      answers: draftFiles,
    },
  };
}
