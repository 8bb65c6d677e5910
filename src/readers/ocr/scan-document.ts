import type { Block, PlainDocument } from "../../core/document/document.ts";
import type { Message } from "../../core/plan/plan-draft.ts";
import { ok, refuse, type Result } from "../../core/result.ts";
import type { OpenedDocument } from "../opened-document.ts";
import { blocksOf, partsOf, topOf } from "../pdf/pdf-document.ts";
import { takeRunningLines } from "../pdf/running-lines.ts";
import type { ReadOptions } from "../read-options.ts";
import type { Refusal } from "../refusal.ts";
import { takeDoubts, withoutMarks } from "./doubt-marks.ts";
import { type PageSource, recognizePages } from "./recognize-pages.ts";
import { repairMarkers } from "./repair-markers.ts";

/** Makes a document of blocks of which some were recognized: numbers are repaired, doubts are told. */
export function finishScan(blocks: readonly Block[], top: readonly string[]): { document: PlainDocument; top: string[] } {
  return { document: takeDoubts(repairMarkers(blocks)), top: top.map(withoutMarks) };
}

/** Recognizes the letters of every page and makes one document of them. */
export async function documentOfPages(source: PageSource, options: ReadOptions): Promise<Result<OpenedDocument, Refusal>> {
  const scanned = await recognizePages(source, options);
  if (!scanned.ok) return scanned;
  const { layouts, widths, stamps, unread } = scanned.value;
  if (layouts.every(({ rows, tables }) => rows.length + tables.length === 0)) return refuse({ code: "file.scan" });
  const messages: Message[] = [{ code: "document.scanned", text: "", at: null }];
  if (unread.length > 0) messages.push({ code: "document.page_without_text", text: unread.join(", "), at: null });
  const top = [...(layouts[0] ? topOf(layouts[0]) : []), ...stamps];
  top.push(...takeRunningLines(layouts));
  return ok({ ...finishScan(blocksOf(partsOf(layouts), widths), top), pictures: true, messages });
}
