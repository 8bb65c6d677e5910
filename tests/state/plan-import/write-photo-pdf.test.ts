import { PDFDocument } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { recognizeScans } from "../../../src/readers/ocr/recognize-scans.ts";
import { readDocument, readPhotos } from "../../../src/readers/read-file.ts";
import { writePhotoPdf } from "../../../src/state/plan-import/write-photo-pdf.ts";
import { lines, photo } from "../../readers/ocr/draw-page.ts";

const page = (text: string) => photo([lines(90, ["KẾ HOẠCH", "Cải cách hành chính năm 2026", text])]);
const photos = [page("Trang đầu"), page("Trang cuối")];

describe("the PDF that photos are kept as", { timeout: 60_000 }, () => {
  const bytes = writePhotoPdf([
    { jpeg: photos[0] ?? new Uint8Array(), width: 1000, height: 1414 },
    { jpeg: photos[1] ?? new Uint8Array(), width: 1000, height: 1414 },
  ]);

  it("has a page as large as A4 for each", async () => {
    const pdf = await PDFDocument.load(bytes);
    expect(pdf.getPages().map((one) => [one.getWidth(), one.getHeight()])).toEqual([
      [595.47, 842],
      [595.47, 842],
    ]);
  });

  it("holds each photo byte for byte", () => {
    for (const jpeg of photos) expect(Buffer.from(bytes).includes(jpeg)).toBe(true);
  });

  it("reads as the photos do", async () => {
    const [kept, fromPhotos] = [
      await readDocument({ name: "x.pdf", bytes }, { scans: recognizeScans }),
      await readPhotos(photos, { scans: recognizeScans }),
    ];
    if (!kept.ok || !fromPhotos.ok) throw new Error("not read");
    const textOf = (read: typeof kept.value) => read.document.blocks.map((block) => block.text);
    expect(textOf(kept.value)).toEqual(textOf(fromPhotos.value));
    expect(textOf(kept.value).join(" ")).toMatch(/Trang đầu.*Trang cuối/u);
  });
});
