import { ok, refuse, type Result } from "../../core/result.ts";
import { layoutOfPage, type PageLayout } from "../pdf/flow.ts";
import type { ReadOptions, ScannedPages } from "../read-options.ts";
import type { Refusal } from "../refusal.ts";
import { type Drawing, drawingOf, type OpenPicture } from "./canvas.ts";
import { ocrEnvironment } from "./environment.ts";
import { startRecognizer } from "./recognizer.ts";
import { scanPage } from "./scan-page.ts";

/** More pages than anybody photographs: each takes some seconds. */
const pagesLimit = 60;

/** Gives the pages of a scan, one at a time; null for one that cannot be opened. */
export interface PageSource {
  /** The pages to be read, as people count them. */
  pages: readonly number[];
  open(page: number, drawing: Drawing): Promise<OpenPicture | null>;
}

/** Recognizes the letters of pages, one after the other. */
export async function recognizePages(
  source: PageSource,
  { signal, onProgress }: ReadOptions,
): Promise<Result<Omit<ScannedPages, "finish">, Refusal>> {
  const environment = ocrEnvironment();
  const drawing = environment && (await drawingOf(environment));
  if (!environment || !drawing) return refuse({ code: "file.scan_elsewhere" });
  const of = source.pages.length;
  if (of > pagesLimit) return refuse({ code: "file.too_many_scans" });
  signal?.throwIfAborted();
  onProgress?.({ done: 0, of });
  const recognizer = await startRecognizer(environment);
  const layouts: PageLayout[] = [];
  const widths = new Map<number, number>();
  const stamps: string[] = [];
  const unread: number[] = [];
  try {
    for (const [index, number] of source.pages.entries()) {
      if (index > 0) onProgress?.({ done: index, of });
      signal?.throwIfAborted();
      const picture = await source.open(number, drawing);
      const page = picture && scanPage(drawing, recognizer, picture, layouts.length === 0);
      // an empty back of a sheet is no page that was lost
      if (picture === null || page?.content.pieces.length === 0) unread.push(number);
      if (!page) continue;
      stamps.push(...page.stamps);
      widths.set(number, page.content.width);
      layouts.push(layoutOfPage(page.content, number));
    }
  } finally {
    recognizer.close();
  }
  onProgress?.({ done: of, of });
  return ok({ layouts, widths, stamps, unread });
}
