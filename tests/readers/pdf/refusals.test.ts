import { PDFHexString, PDFName } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { buildPdf, textLines } from "./build-pdf.ts";
import { readPdf } from "./read-pdf.ts";

const plan = { words: textLines(["KẾ HOẠCH", "I. MỤC ĐÍCH", "1. Phòng Kinh tế chủ trì."]) };
const refusalOf = async (bytes: Uint8Array) => (await readPdf(bytes)).refusal;

async function locked(): Promise<Uint8Array> {
  const pdf = await buildPdf([plan]);
  const key = PDFHexString.of("00".repeat(32));
  const encrypt = pdf.context.obj({ Filter: PDFName.of("Standard"), V: 1, R: 2, Length: 40, P: -44, O: key, U: key });
  pdf.context.trailerInfo.Encrypt = pdf.context.register(encrypt);
  pdf.context.trailerInfo.ID = pdf.context.obj([PDFHexString.of("00".repeat(16)), PDFHexString.of("00".repeat(16))]);
  return pdf.save({ useObjectStreams: false });
}

describe("a PDF is refused", () => {
  it("with a password", async () => {
    expect(await refusalOf(await locked())).toBe("file.password");
  });

  it("that is damaged", async () => {
    const whole = await (await buildPdf([plan])).save();
    expect(await refusalOf(Uint8Array.from([...whole.slice(0, 20), ...new Uint8Array(500)]))).toBe("file.broken");
  });

  it("whose tree of pages runs in a circle", async () => {
    const pdf = await buildPdf([plan]);
    const pages = pdf.catalog.get(PDFName.of("Pages"));
    if (!pages) throw new Error("no pages");
    pdf.catalog.Pages().set(PDFName.of("Kids"), pdf.context.obj([pages]));
    expect(await refusalOf(await pdf.save())).toBe("file.broken");
  });

  it("of more than 500 pages", async () => {
    expect(await refusalOf(await (await buildPdf(Array.from({ length: 501 }, () => ({ words: [] })))).save())).toBe("file.too_long");
  });

  it("with pictures only, where nobody recognizes letters", async () => {
    const page = { words: [], picture: true };
    expect(await refusalOf(await (await buildPdf([page, page])).save())).toBe("file.scan_elsewhere");
  });

  it("with nothing on its pages", async () => {
    expect(await refusalOf(await (await buildPdf([{ words: [] }])).save())).toBe("file.empty");
  });

  it.each([
    [
      "beside the letterhead",
      [
        [60, 60, "UBND TỈNH"],
        [330, 60, "CỘNG HÒA XÃ HỘI"],
        [60, 90, "MẬT"],
        [330, 78, "Độc lập - Tự do"],
      ],
    ],
    [
      "at the foot of every page",
      [
        [60, 60, "KẾ HOẠCH"],
        [280, 810, "TỐI MẬT"],
      ],
    ],
  ] as const)("with a secrecy stamp %s", async (_, words) => {
    const page = { words: words.map(([x, y, text]): [number, number, string] => [x, y, text]) };
    expect(await refusalOf(await (await buildPdf([page, page])).save())).toBe("document.secret");
  });
});

describe("a PDF is read", () => {
  it("with the word «mật» inside a sentence", async () => {
    const read = await readPdf(await (await buildPdf([{ words: textLines(["Giữ bí mật nhà nước, bảo mật thông tin."]) }])).save());
    expect(read.texts).toEqual(["Giữ bí mật nhà nước, bảo mật thông tin."]);
  });

  it("page by page, and told so", async () => {
    const seen: string[] = [];
    const bytes = await (await buildPdf([plan, plan])).save();
    await readPdf(bytes, { onProgress: ({ done, of }) => seen.push(`${done}/${of}`) });
    expect(seen).toEqual(["0/2", "1/2", "2/2"]);
  });

  it("until somebody stops it", async () => {
    const stop = new AbortController();
    const bytes = await (await buildPdf([plan, plan, plan])).save();
    const seen: number[] = [];
    const onProgress = ({ done }: { done: number }) => {
      seen.push(done);
      if (done === 1) stop.abort(new Error("enough"));
    };
    await expect(readPdf(bytes, { signal: stop.signal, onProgress })).rejects.toThrow("enough");
    expect(seen).toEqual([0, 1]);
  });

  it("with the pages named that hold no text", async () => {
    const picture = { words: [], picture: true };
    const read = await readPdf(await (await buildPdf([plan, picture, { words: [] }, picture])).save());
    expect(read.messages).toEqual([{ code: "document.page_without_text", text: "2, 4", at: null }]);
  });
});
