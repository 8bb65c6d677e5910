import type { Message } from "../../core/plan/plan-draft.ts";
import { ok, refuse, type Result } from "../../core/result.ts";
import type { OpenedDocument } from "../opened-document.ts";
import { layoutOfPage, type PageLayout } from "../pdf/flow.ts";
import { blocksOf, partsOf, topOf } from "../pdf/pdf-document.ts";
import { takeRunningLines } from "../pdf/running-lines.ts";
import type { ReadOptions } from "../read-options.ts";
import type { Refusal } from "../refusal.ts";
import { type Drawing, drawingOf, type OpenPicture } from "./canvas.ts";
import { takeDoubts, withoutMarks } from "./doubt-marks.ts";
import { ocrEnvironment } from "./environment.ts";
import { startRecognizer } from "./recognizer.ts";
import { repairMarkers } from "./repair-markers.ts";
import { scanPage } from "./scan-page.ts";

/** More pages than anybody photographs: each takes some seconds. */
const pagesLimit = 60;

/** Gives the pages of a scan, one at a time; null for one that cannot be opened. */
export interface PageSource {
  pages: number;
  open(index: number, drawing: Drawing): Promise<OpenPicture | null>;
}

/** Recognizes the letters of every page and makes one document of them. */
export async function documentOfPages(source: PageSource, { signal, onProgress }: ReadOptions): Promise<Result<OpenedDocument, Refusal>> {
  const environment = ocrEnvironment();
  const drawing = environment && (await drawingOf(environment));
  if (!environment || !drawing) return refuse({ code: "file.scan_elsewhere" });
  if (source.pages > pagesLimit) return refuse({ code: "file.too_many_scans" });
  onProgress?.({ done: 0, of: source.pages });
  const recognizer = await startRecognizer(environment);
  const layouts: PageLayout[] = [];
  const widths = new Map<number, number>();
  const stamps: string[] = [];
  const unread: number[] = [];
  try {
    for (let index = 0; index < source.pages; index++) {
      if (index > 0) onProgress?.({ done: index, of: source.pages });
      signal?.throwIfAborted();
      const picture = await source.open(index, drawing);
      const page = picture && scanPage(drawing, recognizer, picture, layouts.length === 0);
      // an empty back of a sheet is no page that was lost
      if (picture === null || page?.content.pieces.length === 0) unread.push(index + 1);
      if (!page) continue;
      stamps.push(...page.stamps);
      widths.set(index + 1, page.content.width);
      layouts.push(layoutOfPage(page.content, index + 1));
    }
  } finally {
    recognizer.close();
  }
  onProgress?.({ done: source.pages, of: source.pages });
  if (layouts.every(({ rows, tables }) => rows.length + tables.length === 0)) return refuse({ code: "file.scan" });
  const messages: Message[] = [{ code: "document.scanned", text: "", at: null }];
  if (unread.length > 0) messages.push({ code: "document.page_without_text", text: unread.join(", "), at: null });
  const top = [...(layouts[0] ? topOf(layouts[0]) : []), ...stamps];
  top.push(...takeRunningLines(layouts));
  const document = takeDoubts(repairMarkers(blocksOf(partsOf(layouts), widths)));
  return ok({ document, top: top.map(withoutMarks), pictures: true, messages });
}
