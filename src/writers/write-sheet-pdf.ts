import type { OverviewSheet } from "../core/overview/overview-sheet.ts";
import { tidySheet } from "./tidy-sheet.ts";

/** The page of a unit or a plan as a PDF of one page; its library is loaded when it is asked for. */
export async function writeSheetPdf(sheet: OverviewSheet): Promise<Uint8Array> {
  const { composeSheet } = await import("./pdf/compose-sheet.ts");
  return composeSheet(tidySheet(sheet));
}
