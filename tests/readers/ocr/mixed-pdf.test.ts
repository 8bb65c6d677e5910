import { PDFDocument } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { recognizeScans } from "../../../src/readers/ocr/recognize-scans.ts";
import type { ReadOptions, ReadProgress } from "../../../src/readers/read-options.ts";
import { buildPdf, textLines } from "../pdf/build-pdf.ts";
import { readPdf } from "../pdf/read-pdf.ts";
import { lines, photo, scan, stamp } from "./draw-page.ts";

const first = textLines(["KẾ HOẠCH", "I. MỤC ĐÍCH", "1. Nâng cao chất lượng phục vụ."]);
const last = textLines(["III. TỔ CHỨC THỰC HIỆN", "1. Phòng Kinh tế theo dõi."]);
const pictured = photo([lines(120, ["II. NHIỆM VỤ", "1. Công an xã rà soát thủ tục hành chính."])]);

/** A page of text, scanned pages, and a page of text again. */
async function mixed(photos: readonly Buffer[]): Promise<Uint8Array> {
  const pdf = await buildPdf([{ words: first }]);
  const scans = await PDFDocument.load(await scan(photos));
  for (const page of await pdf.copyPages(scans, scans.getPageIndices())) pdf.addPage(page);
  const [end] = await pdf.copyPages(await PDFDocument.load(await (await buildPdf([{ words: last }])).save()), [0]);
  if (end) pdf.addPage(end);
  return pdf.save();
}

const read = async (photos: readonly Buffer[], options: ReadOptions = {}) => readPdf(await mixed(photos), options);
const texts = ["KẾ HOẠCH", "I. MỤC ĐÍCH", "1. Nâng cao chất lượng phục vụ.", "III. TỔ CHỨC THỰC HIỆN", "1. Phòng Kinh tế theo dõi."];

/** Scans on which a program wrote a few words as text. */
async function signed(photos: readonly Buffer[], words: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await scan(photos));
  for (const page of pdf.getPages()) page.drawText(words, { x: 30, y: 60, size: 9, lineHeight: 12 });
  return pdf.save();
}

describe("pages that are pictures among pages with text", { timeout: 60_000 }, () => {
  it("are named where nobody recognizes letters", async () => {
    const found = await read([pictured]);
    expect(found.messages).toEqual([{ code: "document.page_without_text", text: "2", at: null }]);
    expect(found.texts).toEqual(texts);
  });

  it("are refused with the whole document where one bears a secrecy stamp", async () => {
    const secret = photo([stamp("TỐI MẬT"), lines(400, ["II. NHIỆM VỤ", "Bảo vệ mục tiêu năm 2026"])]);
    expect((await read([secret], { scans: recognizeScans })).refusal).toBe("document.secret");
  });

  it("are no longer read once somebody stops it", async () => {
    const stop = new AbortController();
    const seen: string[] = [];
    const onProgress = ({ done, of }: ReadProgress) => {
      seen.push(`${done}/${of}`);
      if (of === 2 && done === 1) stop.abort(new Error("enough"));
    };
    await expect(read([pictured, pictured], { scans: recognizeScans, signal: stop.signal, onProgress })).rejects.toThrow("enough");
    expect(seen).toEqual(["0/4", "1/4", "2/4", "3/4", "4/4", "0/2", "1/2"]);
  });

  it("are scans although a few words of text stand on them", async () => {
    expect((await readPdf(await signed([pictured, pictured], "Signed by: UBND xa, 12/01/2026"))).refusal).toBe("file.scan_elsewhere");
    const found = await readPdf(await signed([pictured], "Signed by: UBND xa"), { scans: recognizeScans });
    expect(found.texts?.slice(0, 2)).toEqual(["II. NHIỆM VỤ", "1. Công an xã rà soát thủ tục hành chính."]);
  });

  it("are text where it says enough", async () => {
    const words = "Phong Kinh te chu tri, phoi hop voi cac thon ra soat thu tuc hanh chinh.\n".repeat(4);
    expect((await readPdf(await signed([pictured], words))).refusal).toBeUndefined();
  });

  it("are recognized, stand in their place, and are told; an empty one is left out", async () => {
    const steps: ReadProgress[] = [];
    const found = await read([pictured, photo([])], { scans: recognizeScans, onProgress: (step) => steps.push(step) });
    expect(found.messages).toEqual([{ code: "document.pages_scanned", text: "2", at: null }]);
    expect(found.texts).toEqual([...texts.slice(0, 3), "II. NHIỆM VỤ", "1. Công an xã rà soát thủ tục hành chính.", ...texts.slice(3)]);
    expect(steps.at(-1)).toEqual({ done: 2, of: 2 });
  });
});
