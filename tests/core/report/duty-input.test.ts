import { describe, expect, it } from "vitest";
import { blankDutyInput, dutyFlaws, moveFigure, tidyDuty, type DutyFlaw } from "../../../src/core/report/duty-input.ts";
import type { FigureDefinition, ReportDutyInput } from "../../../src/core/report/report-duty.ts";

const figure = (id: string, more: Partial<FigureDefinition> = {}): FigureDefinition => ({
  ...{ id, name: "Số tin, bài", measure: "bài", required: true, combine: "sum" },
  ...more,
});
const blank = blankDutyInput("2026-11-20", "unit-1");
const whole: ReportDutyInput = { ...blank, title: "Báo cáo quý", groupIds: ["group-1"] };

describe("what has to be put right in a duty", () => {
  it.each([
    ["nothing is filled in", blank, ["title", "units"]],
    ["a title of spaces", { ...whole, title: "  " }, ["title"]],
    ["a figure without a measure", { ...whole, figures: [figure("a"), figure("b", { measure: " " })] }, ["figures"]],
    ["no day", { ...whole, schedule: { ...whole.schedule, cadence: "once" as const } }, ["schedule"]],
    ["half a day ahead", { ...whole, leadDays: 0.5 }, ["leadDays"]],
    ["an emptied number", { ...whole, leadDays: Number.NaN }, ["leadDays"]],
    ["too far ahead", { ...whole, leadDays: 181 }, ["leadDays"]],
    ["all is there", { ...whole, figures: [figure("a")] }, []],
  ] as [string, ReportDutyInput, DutyFlaw[]][])("%s", (_, duty, flaws) => expect(dutyFlaws(duty)).toEqual(flaws));
});

describe("a duty as it is sent", () => {
  it("has no stray spaces, and nothing where nothing was written", () => {
    const sent = tidyDuty({
      ...whole,
      title: " Báo cáo ",
      recipient: "  ",
      instructions: "",
      figures: [figure("a", { name: " Số bài " })],
    });
    expect(sent).toMatchObject({ title: "Báo cáo", recipient: null, instructions: null, figures: [{ name: "Số bài" }] });
  });
});

describe("the order of figures", () => {
  const ids = (figures: FigureDefinition[]) => figures.map(({ id }) => id);
  const three = [figure("a"), figure("b"), figure("c")];

  it("changes by one place and stops at the ends", () => {
    expect(ids(moveFigure(three, 1, -1))).toEqual(["b", "a", "c"]);
    expect(ids(moveFigure(three, 1, 1))).toEqual(["a", "c", "b"]);
    expect(ids(moveFigure(three, 0, -1))).toEqual(["a", "b", "c"]);
    expect(ids(moveFigure(three, 2, 1))).toEqual(["a", "b", "c"]);
  });
});
