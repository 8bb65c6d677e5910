import { randomUUID } from "node:crypto";
import type { FigureDefinition, ReportDuty, ReportDutyInput } from "../../../src/core/report/report-duty.ts";
import type { TestApp } from "./start-app.ts";

/** Calls a function of the API as somebody of the seed, by name. */
export async function callAs<T>({ backend }: TestApp, name: string, fn: string, args: Record<string, unknown>): Promise<T> {
  const { rows } = await backend.database.pool.query<{ id: string }>("select id from app.people where name = $1", [name]);
  return backend.database.rpc<T>({ sub: rows[0]?.id ?? "" }, fn, args);
}

export const coordinator = "Trần Thị Minh Châu";

/** A number that a duty asks for. */
export function figure(name: string, measure: string, required: boolean): FigureDefinition {
  return { id: randomUUID(), name, measure, required, combine: "sum" };
}

/** A yearly duty of units by name, whose last day on time is 23/11/2026. */
export async function makeReportDuty(
  app: TestApp,
  { units, ...changes }: Partial<ReportDutyInput> & { title: string; units: string[] },
): Promise<ReportDuty> {
  const { rows } = await app.backend.database.pool.query<{ id: string }>("select id from app.units where name = any ($1)", [units]);
  const duty: ReportDutyInput = {
    ...{ recipient: "UBND xã Bình An", collectorUnitId: null, instructions: null, planId: null, upwardDutyId: null, groupIds: [] },
    schedule: {
      ...{ cadence: "yearly", periods: null, cutoffMonth: -1, cutoffDay: 24, bound: "before", windowRule: "decree" },
      ...{ startsOn: "2026-01-01", endsOn: null, onceOn: null, windowStart: null, windowEnd: null },
    },
    leadDays: 30,
    unitIds: rows.map(({ id }) => id),
    figures: [],
    ...changes,
  };
  const write = { organization_id: app.organizationId, duty_id: randomUUID(), duty, request_id: randomUUID() };
  return callAs<ReportDuty>(app, coordinator, "save_report_duty", write);
}

/** The report of a unit in a duty's only period. */
export async function reportOf(app: TestApp, duty: ReportDuty, unit: string): Promise<string> {
  const { rows } = await app.backend.database.pool.query<{ id: string }>(
    "select r.id from app.report_requests r join app.units u on u.id = r.unit_id where r.duty_id = $1 and u.name = $2",
    [duty.id, unit],
  );
  const [report] = rows;
  if (report === undefined) throw new Error(`${unit} has no report of ${duty.title}`);
  return report.id;
}

/** Returns a report as the coordinator. */
export async function returnReport(app: TestApp, id: string, reason: string, dueOn: string): Promise<void> {
  const { version } = await callAs<{ version: number }>(app, coordinator, "get_report_request", { report_request_id: id });
  const verdict = { verdict: "return", reason, due_on: dueOn, expected_version: version, request_id: randomUUID() };
  await callAs(app, coordinator, "judge_report", { report_request_id: id, ...verdict });
}
