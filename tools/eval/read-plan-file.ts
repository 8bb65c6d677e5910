import { readFile } from "node:fs/promises";
import type { PlainDocument } from "../../src/core/document/document.ts";
import { planJson } from "../../src/core/plan/plan-json.ts";
import { readPlan } from "../../src/core/plan/read-plan.ts";
import { readDocument } from "../../src/readers/read-file.ts";
import type { PlanJson } from "./agreement.ts";

/** The neutral document of a file whose bytes are at hand; one that is refused reads as empty, and scores so. */
export async function documentOfBytes(name: string, bytes: Uint8Array): Promise<PlainDocument> {
  const read = await readDocument({ name, bytes });
  if (read.ok) return read.value.document;
  console.error(`${name} is refused: ${read.error.code}`);
  return { blocks: [] };
}

/** What `npm run plan -- FILE --json` would print, after its way through JSON. */
export function jsonOfDocument(document: PlainDocument): PlanJson {
  return JSON.parse(JSON.stringify(planJson(readPlan(document)))) as PlanJson;
}

/** The neutral document of a file. */
export async function documentOfFile(path: string): Promise<PlainDocument> {
  return documentOfBytes(path, new Uint8Array(await readFile(path)));
}
