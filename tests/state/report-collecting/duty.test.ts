import { createStore } from "jotai";
import { beforeEach, describe, expect, it } from "vitest";
import { blankDutyInput } from "../../../src/core/report/duty-input.ts";
import { archiveDutyAtom, canKeepDutiesAtom, loadReportDutiesAtom, reportDutiesAtom } from "../../../src/state/report-collecting/duties.ts";
import { dutyAtom, loadDutyAtom, openPeriodAtom, saveDutyAtom } from "../../../src/state/report-collecting/duty.ts";
import { setSessionAtom } from "../../../src/state/session.ts";
import { connectFakeBackend, type FakeAnswer } from "../../data/fake-backend.ts";
import { session } from "./sample-matrix.ts";

const input = { ...blankDutyInput("2026-11-12", null), title: "Báo cáo quý", unitIds: ["unit-1"] };
const stored = { ...input, id: "duty-1", organizationId: "organization-1" };

let store: ReturnType<typeof createStore>;
beforeEach(() => {
  store = createStore();
  store.set(setSessionAtom, session);
});

/** A server that answers one thing after another and remembers what it was asked. */
function serve(name: string, answers: (FakeAnswer | "offline")[]) {
  const asked: Record<string, unknown>[] = [];
  connectFakeBackend({
    functions: { [name]: (args) => (asked.push(args), answers.shift() ?? { value: null }), list_report_duties: () => ({ value: [] }) },
  });
  return asked;
}

describe("saving a duty", () => {
  it("shows it, and is sent once more under its id when the answer got lost", async () => {
    const asked = serve("save_report_duty", ["offline", { value: stored }]);
    expect(await store.set(saveDutyAtom, "duty-1", input)).toBe("network.offline");
    expect(await store.set(saveDutyAtom, "duty-1", input)).toBeNull();
    expect(asked[1]).toEqual(asked[0]);
    expect(asked[0]).toMatchObject({ organization_id: "organization-1", duty_id: "duty-1", duty: input });
    expect(store.get(dutyAtom)).toMatchObject({ status: "ready", value: { id: "duty-1" } });
  });

  it.each(["report.duty_invalid", "report.cascade_order", "report.cascade_broken", "report.forbidden"])(
    "refused with %s says so",
    async (code) => {
      serve("save_report_duty", [{ code }]);
      expect(await store.set(saveDutyAtom, "duty-1", input)).toBe(code);
    },
  );
});

describe("a duty", () => {
  it("that can't be asked for again stays", async () => {
    serve("get_report_duty", [{ value: stored }, "offline"]);
    await store.set(loadDutyAtom, "duty-1");
    await store.set(loadDutyAtom, "duty-1");
    expect(store.get(dutyAtom)).toMatchObject({ status: "ready" });
  });

  it("leaves the list when it is given up", async () => {
    const asked = serve("archive_report_duty", [{ value: null }]);
    expect(await store.set(archiveDutyAtom, "duty-1")).toBeNull();
    expect(asked).toEqual([{ duty_id: "duty-1", request_id: expect.any(String) as string }]);
    expect(store.get(reportDutiesAtom)).toEqual({ status: "ready", value: [] });
  });

  it("asks for one report more outside its schedule", async () => {
    const asked = serve("open_report_period", [{ code: "report.bad_due" }, { value: {} }]);
    const period = { label: "Bão số 5", windowStart: "2026-11-01", windowEnd: "2026-11-12", dueOn: "2026-11-19" } as const;
    expect(await store.set(openPeriodAtom, "duty-1", period)).toBe("report.bad_due");
    expect(await store.set(openPeriodAtom, "duty-1", period)).toBeNull();
    expect(asked[1]).toMatchObject({ label: "Bão số 5", window_start: "2026-11-01", window_end: "2026-11-12", due_on: "2026-11-19" });
    expect(asked[1]?.request_id).not.toBe(asked[0]?.request_id);
  });
});

describe("the list", () => {
  it("says why it can't be shown, and keeps what is there when it can't be asked for again", async () => {
    const answers: FakeAnswer[] = [{ code: "organization.not_found" }, { value: [{ id: "duty-1" }] }, { code: "server.failed" }];
    connectFakeBackend({ functions: { list_report_duties: () => answers.shift() ?? "offline" } });
    await store.set(loadReportDutiesAtom);
    expect(store.get(reportDutiesAtom)).toEqual({ status: "failed", code: "organization.not_found" });
    await store.set(loadReportDutiesAtom);
    await store.set(loadReportDutiesAtom);
    expect(store.get(reportDutiesAtom)).toEqual({ status: "ready", value: [{ id: "duty-1" }] });
  });

  it.each([
    ["coordinator", true],
    ["leader", false],
    ["viewer", false],
    ["unit_head", false],
  ] as const)("is kept by a %s: %s", (role, keeps) => {
    store.set(setSessionAtom, { ...session, memberships: session.memberships.map((membership) => ({ ...membership, role })) });
    expect(store.get(canKeepDutiesAtom)).toBe(keeps);
  });
});
