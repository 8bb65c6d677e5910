import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { planJson } from "../../../src/core/plan/plan-json.ts";
import { readPlan } from "../../../src/core/plan/read-plan.ts";
import { readDocument } from "../../../src/readers/read-file.ts";

const folder = new URL("../../fixtures/plans/", import.meta.url);

async function readFixture(slug: string) {
  const source = readdirSync(new URL(`${slug}/`, folder)).find((file) => file.startsWith("source.")) ?? "";
  const read = await readDocument({ name: source, bytes: new Uint8Array(readFileSync(new URL(`${slug}/${source}`, folder))) });
  if (!read.ok) throw new Error(read.error.code);
  return read.value.document;
}

describe("plans in tests/fixtures/plans", () => {
  for (const slug of readdirSync(folder)) {
    it(`reads ${slug} as reviewed`, async () => {
      const expected: unknown = JSON.parse(readFileSync(new URL(`${slug}/expected.json`, folder), "utf8"));
      expect(JSON.parse(JSON.stringify(planJson(readPlan(await readFixture(slug)))))).toEqual(expected);
    });

    it(`finds every span of ${slug} in its own block`, async () => {
      const document = await readFixture(slug);
      const draft = readPlan(document);
      for (const task of draft.tasks) {
        const span = task.fields.title?.span;
        expect(span).toBeTruthy();
        const text = document.blocks[span?.block ?? -1]?.text.slice(span?.start, span?.end) ?? "";
        expect(text.replace(/\s+/gu, " ").trim()).toBe(task.title);
      }
    });
  }
});
