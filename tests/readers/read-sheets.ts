import type { CellValue } from "hucre";
import { readPlan } from "../../src/core/plan/read-plan.ts";
import { readDocument } from "../../src/readers/read-file.ts";
import { type BuiltCell, type BuiltSheet, buildXlsx } from "./build-xlsx.ts";

/** What a plan file comes to, in few words: section, title, leads, supporters, time, last day. */
export async function readBytes(bytes: Uint8Array, name: string) {
  const read = await readDocument({ name, bytes });
  if (!read.ok) return { refused: read.error.code, header: null, tasks: [], details: [], messages: [], lines: [] };
  const plan = readPlan(read.value.document);
  return {
    refused: null,
    header: plan.header,
    tasks: plan.tasks.map((task) => [
      task.section,
      task.title,
      task.leadUnits.join("; "),
      task.supportingUnits.join("; "),
      task.timeText,
      task.deadline?.due ?? null,
    ]),
    details: plan.tasks.map((task) => [task.product, task.details]),
    messages: [...read.value.messages, ...plan.messages].map(({ code, text }) => `${code}: ${text}`),
    lines: read.value.document.blocks.map((block) => block.text),
  };
}

export const readSheets = async (...sheets: BuiltSheet[]) => readBytes(await buildXlsx(...sheets), "ke-hoach.xlsx");

/** Rows of a sheet whose cells are set apart by « | »; a cell «=n» is that of `given` with that number. */
export function rowsOf(text: string, given: readonly (CellValue | BuiltCell)[] = []): (CellValue | BuiltCell)[][] {
  return text.split("\n").map((line) =>
    line.split("|").map((cell) => {
      const place = /^\s*=(\d+)\s*$/u.exec(cell)?.[1];
      return place === undefined ? cell.trim() || null : (given[Number(place)] ?? null);
    }),
  );
}
