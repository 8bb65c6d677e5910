import { randomUUID } from "node:crypto";
import type { ReportDuty, ReportDutyInput } from "../../../src/core/report/report-duty.ts";
import type { ReportRequest, ReportRequestDetail } from "../../../src/core/report/report-request.ts";
import { type PersonName, type World, one } from "./world.ts";

const nobodyAbove = { planId: null, collectorUnitId: null, upwardDutyId: null, instructions: null };

/** «… báo cáo năm trước ngày 15/12, gửi UBND huyện» by the lead and the supporting unit; `changes` makes it the case under test. */
export function dutyInput(world: World, changes: Partial<ReportDutyInput> = {}): ReportDutyInput {
  return {
    ...nobodyAbove,
    title: "Báo cáo kết quả chuyển đổi số",
    recipient: "UBND huyện",
    schedule: {
      cadence: "yearly",
      periods: null,
      cutoffMonth: 0,
      cutoffDay: 15,
      bound: "before",
      windowRule: "decree",
      startsOn: "2026-01-01",
      endsOn: null,
      onceOn: null,
      windowStart: null,
      windowEnd: null,
    },
    leadDays: 30,
    unitIds: [world.units.lead, world.units.support],
    groupIds: [],
    figures: [],
    ...changes,
  };
}

export async function saveDuty(world: World, changes: Partial<ReportDutyInput> = {}, duty_id: string = randomUUID()): Promise<ReportDuty> {
  return world.database.rpc<ReportDuty>(world.people.coordinator, "save_report_duty", {
    organization_id: world.organization,
    duty_id,
    duty: dutyInput(world, changes),
    request_id: randomUUID(),
  });
}

/** The id of the request of a unit, in the first period of a duty. */
export function requestOf(world: World, duty: { id: string }, unit: string): Promise<string> {
  return one(
    world.database,
    `select r.id from app.report_requests r join app.reporting_periods o on o.id = r.period_id
     where r.duty_id = $1 and r.unit_id = $2 order by o.due_on limit 1`,
    [duty.id, unit],
  );
}

/** A new duty, and the request of the lead unit in it. */
export async function leadRequest(world: World, changes: Partial<ReportDutyInput> = {}): Promise<string> {
  return requestOf(world, await saveDuty(world, changes), world.units.lead);
}

export function getReport(world: World, report_request_id: string, who: PersonName = "staff"): Promise<ReportRequestDetail> {
  return world.database.rpc(world.people[who], "get_report_request", { report_request_id });
}

/** Writes a part over whatever stands there. */
export async function writePart(world: World, id: string, part: string, body: string, who: PersonName = "staff"): Promise<void> {
  const version = await one<number | undefined>(
    world.database,
    "select version from app.report_draft_parts where request_id = $1 and part = $2",
    [id, part],
  );
  await world.database.rpc(world.people[who], "save_report_part", {
    report_request_id: id,
    part,
    body,
    expected_version: version ?? 0,
  });
}

/** Hands in the draft as it stands. */
export async function submit(world: World, id: string, who: PersonName = "staff", submission_id: string = randomUUID()) {
  const version = await one<number | undefined>(world.database, "select version from app.report_drafts where request_id = $1", [id]);
  return world.database.rpc<ReportRequestDetail>(world.people[who], "submit_report", {
    report_request_id: id,
    submission_id,
    expected_draft_version: version ?? 0,
  });
}

/** Writes one line and hands it in. */
export async function writeAndSubmit(world: World, id: string, who: PersonName = "staff"): Promise<ReportRequestDetail> {
  await writePart(world, id, "results", "Đã tổ chức hội thi.", who);
  return submit(world, id, who);
}

/** Accepts, returns, excludes … with the version it has now. */
export async function judge(
  world: World,
  id: string,
  verdict: string,
  more: Record<string, unknown> = {},
  who: PersonName = "coordinator",
) {
  const version = await one<string>(world.database, "select version from app.report_requests where id = $1", [id]);
  return world.database.rpc<ReportRequestDetail>(world.people[who], "judge_report", {
    report_request_id: id,
    verdict,
    reason: null,
    due_on: null,
    expected_version: Number(version),
    request_id: randomUUID(),
    ...more,
  });
}

export function listReports(world: World, who: PersonName, more: Record<string, unknown> = {}): Promise<ReportRequest[]> {
  return world.database.rpc(world.people[who], "list_report_requests", { organization_id: world.organization, ...more });
}
