import { describe, expect, test } from "vitest";
import type { ReviewTask } from "../../../../src/core/plan/plan-review.ts";
import { taskFlaws } from "../../../../src/core/plan/review/task-flaws.ts";
import { taskStatus } from "../../../../src/core/plan/review/review-status.ts";
import { sampleTask } from "./sample-review.ts";

const units = { "Phòng A": { kind: "unit", unitId: "a" }, "Đơn vị lạ": { kind: "ignore" } } as const;
const at = { span: null };

const cases: [string, Partial<ReviewTask>, string[], string][] = [
  ["nothing to say", {}, [], "sure"],
  ["no title", { title: "  " }, ["title missing!"], "blocked"],
  ["ends before it begins", { start: "2026-07-01" }, ["time backwards!"], "blocked"],
  ["no time at all", { start: null, deadline: null }, ["time missing"], "look"],
  ["an open end needs no deadline", { deadline: null, openEnded: true }, [], "sure"],
  ["time from the plan's period", { fields: { time: { ...at, certainty: "implied" } } }, ["time implied"], "look"],
  ["doubtful product", { fields: { product: { ...at, certainty: "uncertain" } } }, ["product uncertain"], "look"],
  ["written fields are no flaw", { fields: { title: { ...at, certainty: "written" } } }, [], "sure"],
  ["an unknown lead unit", { leadUnits: ["Phòng B"] }, ["leadUnits unmatched!"], "blocked"],
  ["an unknown supporting unit", { supportingUnits: ["Phòng B"] }, ["supportingUnits unmatched!"], "blocked"],
  ["a name that every object has", { supportingUnits: ["constructor"] }, ["supportingUnits unmatched!"], "blocked"],
  ["nobody leads", { leadUnits: [] }, ["leadUnits missing"], "look"],
  ["only a stranger leads", { leadUnits: ["Đơn vị lạ"] }, ["leadUnits missing"], "look"],
  ["a remark of the reader", { messages: [{ code: "x", text: "y", at: null }] }, ["task message"], "look"],
  ["taken by a person", { accepted: true, leadUnits: [] }, ["leadUnits missing"], "accepted"],
  ["taken, but blocked", { accepted: true, title: "" }, ["title missing!"], "blocked"],
  ["left out", { included: false, title: "" }, ["title missing!"], "left-out"],
];

describe("task flaws", () => {
  test.each(cases)("%s", (_, changes, flaws, status) => {
    const task = sampleTask(changes);
    expect(taskFlaws(task, units).map((flaw) => `${flaw.field ?? "task"} ${flaw.reason}${flaw.blocking ? "!" : ""}`)).toEqual(flaws);
    expect(taskStatus(task, units)).toBe(status);
  });

  test("what blocks comes first", () => {
    const task = sampleTask({ leadUnits: ["Phòng B"], fields: { title: { span: null, certainty: "uncertain" } } });
    expect(taskFlaws(task, units).map((flaw) => flaw.blocking)).toEqual([true, false]);
  });
});
