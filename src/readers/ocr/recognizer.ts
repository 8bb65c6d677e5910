import type { OcrEnvironment } from "./environment.ts";
import { type GrayPage, graymapOf } from "./gray-page.ts";
import { loadOcrFiles } from "./ocr-files.ts";
import { type ScannedWord, wordLinesOf } from "./read-words.ts";

/** How a picture is searched for text: as a page with its blocks, as one block, or for words anywhere. */
export type Search = "page" | "block" | "sparse";

/** Recognizes letters, one page after the other. */
export interface Recognizer {
  /** How far the lines of a page lean, in radians; the page stays for `wordLines`. */
  lean(page: GrayPage): number;
  wordLines(page: GrayPage, search: Search): ScannedWord[][];
  close(): void;
}

const searches: Record<Search, string> = { page: "3", block: "6", sparse: "11" };
const neuralNetwork = 1;

/** Starts Tesseract in the thread that asks: whoever keeps the screen free already works in a worker. */
export async function startRecognizer(environment: OcrEnvironment): Promise<Recognizer> {
  const [{ default: start }, { engine, letters }] = await Promise.all([
    import("tesseract.js-core/tesseract-core-simd-lstm.js"),
    loadOcrFiles(environment),
  ]);
  const silent = () => undefined;
  const tesseract = await start({ ...(engine && { wasmBinary: engine }), TesseractProgress: silent, print: silent, printErr: silent });
  tesseract.FS.writeFile("vie.traineddata", letters);
  const api = new tesseract.TessBaseAPI();
  if (api.Init(null, "vie", neuralNetwork) !== 0) throw new Error("Tesseract does not start");
  tesseract.FS.unlink("vie.traineddata");
  let given: { page: GrayPage; search: Search } | null = null;
  const give = (page: GrayPage, search: Search) => {
    if (given?.page === page && given.search === search) return;
    api.SetVariable("tessedit_pageseg_mode", searches[search]);
    tesseract.FS.writeFile("/input", graymapOf(page));
    if (api.SetImageFile(1, 0) !== 0) throw new Error("Tesseract does not take the page");
    given = { page, search };
  };
  return {
    lean(page) {
      give(page, "page");
      return api.FindLines() === 0 ? api.GetGradient() : 0;
    },
    wordLines(page, search) {
      give(page, search);
      const lines = api.Recognize(null) === 0 ? wordLinesOf(api.GetTSVText(0)) : [];
      api.Clear();
      given = null;
      return lines;
    },
    close() {
      api.End();
    },
  };
}
