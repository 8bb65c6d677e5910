import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Session, UnitDirectory } from "../../src/core/organization/organization.ts";
import type { PlanSummary } from "../../src/core/plan/plan-summary.ts";
import { signIn } from "../../supabase/seed/api-client.ts";
import { organization } from "../../supabase/seed/seed-data.ts";
import { seed } from "../../supabase/seed/seed.ts";
import { startTestBackend, type TestBackend } from "../support/backend.ts";

let backend: TestBackend;

beforeAll(async () => {
  backend = await startTestBackend({ today: "2026-11-21" });
  await seed(backend);
});
afterAll(() => backend.stop());

async function numbers(sql: string): Promise<Record<string, number>> {
  const { rows } = await backend.database.pool.query<{ name: string; count: number }>(sql);
  return Object.fromEntries(rows.map((row) => [row.name, Number(row.count)]));
}

describe("the sample commune", () => {
  test("everybody but the stranger is a member", async () => {
    expect(await numbers("select role as name, count(*) from app.memberships group by role")).toEqual({
      leader: 1,
      coordinator: 1,
      unit_head: 2,
      staff: 4,
      viewer: 1,
    });
  });

  test("shows work in each of the four boxes to those who follow it", async () => {
    const viewer = await signIn(backend, "viewer");
    const session = await viewer<Session>("get_session");
    const plans = await viewer<PlanSummary[]>("list_plans", { organization_id: session.memberships[0]?.organization.id });
    expect(plans).toHaveLength(1);
    expect(plans[0]).toMatchObject({ documentNumber: "07/KH-UBND", issuedOn: "2026-01-14", number: 1 });
    const { doneOnTime, doneLate, openInTime, openOverdue } = plans[0]?.boxes ?? {};
    expect(Math.min(doneOnTime ?? 0, doneLate ?? 0, openInTime ?? 0, openOverdue ?? 0)).toBeGreaterThanOrEqual(2);
    expect((doneOnTime ?? 0) + (doneLate ?? 0) + (openInTime ?? 0) + (openOverdue ?? 0)).toBe(plans[0]?.cards);
  });

  test("knows every unit of its plan: those named together are a group, and none is made up", async () => {
    const coordinator = await signIn(backend, "coordinator");
    const session = await coordinator<Session>("get_session");
    const directory = await coordinator<UnitDirectory>("list_units", { organization_id: session.memberships[0]?.organization.id });
    expect(directory.units.map(({ name }) => name).sort()).toEqual(organization.units.map(({ name }) => name).sort());
    const { rows } = await backend.database.pool.query<{ name: string }>(
      `select u.name from app.task_units tu join app.units u on u.id = tu.unit_id
       where tu.written_as = 'các tổ chức chính trị - xã hội xã' and tu.part = 'lead' order by tu.position`,
    );
    expect(rows.map(({ name }) => name)).toEqual([
      "Đoàn Thanh niên Cộng sản Hồ Chí Minh xã",
      "Hội Liên hiệp Phụ nữ xã",
      "Hội Nông dân xã",
      "Hội Cựu chiến binh xã",
    ]);
  });

  test("has cards in each column", async () => {
    expect(Object.keys(await numbers("select status as name, count(*) from app.cards group by 1")).sort()).toEqual([
      "doing",
      "done",
      "review",
      "todo",
    ]);
  });

  test("its history lies in the past, each line on the day it tells of", async () => {
    const { rows } = await backend.database.pool.query<{ first: string; last: string; days: number }>(
      `select to_char(min(at), 'YYYY-MM-DD') as first, to_char(max(at), 'YYYY-MM-DD') as last, count(distinct at::date)::int as days from app.activities`,
    );
    expect(rows[0]?.first).toBe("2026-01-16");
    expect(rows[0]?.last.localeCompare("2026-11-22")).toBe(-1);
    expect(rows[0]?.days).toBeGreaterThan(20);
  });

  test("stands on the day it stood on before", async () => {
    const { rows } = await backend.database.pool.query<{ today: string }>("select app.today()::text as today");
    expect(rows[0]?.today).toBe("2026-11-21");
  });

  test("has reports in each standing: accepted, late, returned, excused and still missing", async () => {
    expect(await numbers("select status as name, count(*) from app.report_requests group by status")).toEqual({
      accepted: 1,
      submitted: 4,
      returned: 1,
      excluded: 1,
      open: 14,
    });
    expect(
      await numbers(
        "select u.name, s.days_late as count from app.report_submissions s join app.report_requests r on r.id = s.request_id join app.units u on u.id = r.unit_id",
      ),
    ).toMatchObject({
      "Văn phòng HĐND và UBND xã": 0,
      "Trung tâm Phục vụ hành chính công": 2,
    });
  });
});
