import { randomUUID } from "node:crypto";
import { blankDutyInput } from "../../../src/core/report/duty-input.ts";
import type { Call } from "../../../supabase/seed/api-client.ts";
import { sampleToday } from "./fill-organization.ts";
import type { TestApp } from "./start-app.ts";

/** A monthly duty of so many new units, with four periods; answers the duty and the name of the last unit in the matrix. */
export async function addManyReporters(
  { backend, organizationId }: TestApp,
  coordinator: Call,
  units: number,
): Promise<{ dutyId: string; lastUnit: string }> {
  const { pool } = backend.database;
  const { rows } = await pool.query<{ id: string; name: string }>(
    `insert into app.units (organization_id, name)
     select $1, 'Thôn số ' || lpad(i::text, 4, '0') from generate_series(1, $2::int) i returning id, name`,
    [organizationId, units],
  );
  const dutyId = randomUUID();
  const blank = blankDutyInput(sampleToday, null);
  const duty = {
    ...blank,
    title: "Báo cáo tháng của các thôn",
    schedule: { ...blank.schedule, cadence: "monthly", cutoffMonth: 0, cutoffDay: 25, startsOn: "2026-01-01" },
    leadDays: 120,
    unitIds: rows.map(({ id }) => id),
  };
  await coordinator("save_report_duty", { organization_id: organizationId, duty_id: dutyId, duty, request_id: randomUUID() });
  return {
    dutyId,
    lastUnit:
      rows
        .map(({ name }) => name)
        .sort()
        .at(-1) ?? "",
  };
}
