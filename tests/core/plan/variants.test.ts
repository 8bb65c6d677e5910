import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { documentOfText } from "../../../src/core/document/plain-text.ts";
import type { PlanDraft } from "../../../src/core/plan/plan-draft.ts";
import { readPlan } from "../../../src/core/plan/read-plan.ts";
import { fold } from "../../../src/core/text/fold.ts";
import { foldSpaces } from "../../../src/core/text/normalize.ts";
import { survives } from "../../support/shaped-by-lines.ts";
import { sameResult, withoutDiacritics } from "./support/variants.ts";

const folder = new URL("../../fixtures/plans/", import.meta.url);
const texts = readdirSync(folder).flatMap((slug) => {
  const source = readdirSync(new URL(`${slug}/`, folder)).find((file) => file === "source.txt");
  return source ? [[slug, readFileSync(new URL(`${slug}/${source}`, folder), "utf8")] as const] : [];
});

const read = (text: string) => readPlan(documentOfText(text));

/** What a plan says, whatever its paragraphs look like and wherever they stand. */
function meaningOf({ header, tasks, reports, targets, messages }: PlanDraft) {
  return {
    header,
    tasks: tasks.map(({ fields, messages: own, sourceText, ...task }) => ({
      ...task,
      certainty: Object.entries(fields).map(([field, { certainty }]) => `${field} ${certainty}`),
      own: own.map(({ code }) => code),
      source: foldSpaces(sourceText).replace(/[-–•] /gu, ""),
    })),
    reports: reports.map(({ at, ...report }) => ({ ...report, placed: at !== null })),
    targets: targets.map(({ text, value }) => [text, value]),
    messages: messages.map(({ code }) => code),
  };
}

it("there are plans to write otherwise", () => {
  expect(texts.length).toBeGreaterThanOrEqual(11);
});

describe.each(texts)("%s", (slug, text) => {
  const wanted = meaningOf(read(text));

  it.each(sameResult.filter(({ name }) => survives(slug, name)))("is read the same with $name", ({ change }) => {
    const changed = change(text);
    expect(meaningOf(read(changed))).toEqual(wanted);
  });

  it("is read with $name, and the reader says that it is not sure", () => {
    const draft = read(withoutDiacritics.change(text));
    expect(draft.messages.map(({ code }) => code)).toContain("document.damaged");
    const known = new Set(draft.tasks.map((task) => `${fold(task.title)} ${task.deadline?.due}`));
    const kept = wanted.tasks.filter((task) => known.has(`${fold(task.title)} ${task.deadline?.due}`));
    expect(kept.length).toBeGreaterThanOrEqual(0.9 * wanted.tasks.length);
    const sure = draft.tasks.filter(({ fields }) =>
      [fields.leadUnits, fields.supportingUnits].some((field) => field?.certainty === "written"),
    );
    expect(sure).toEqual([]);
  });
});

it("every change changes some plan", () => {
  const idle = [...sameResult, withoutDiacritics].filter(({ change }) => texts.every(([, text]) => change(text) === text));
  expect(idle.map(({ name }) => name)).toEqual([]);
});
