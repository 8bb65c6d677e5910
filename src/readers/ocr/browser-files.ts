import lettersUrl from "@tesseract.js-data/vie/4.0.0_best_int/vie.traineddata.gz?url";
import engineUrl from "tesseract.js-core/tesseract-core-simd-lstm.wasm?url";
import type { OcrParts } from "./ocr-parts.ts";

async function fetchBytes(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Fetches what the recognition needs from where the Mini App itself comes from; the web view keeps it. */
export async function fetchOcrFiles(): Promise<OcrParts> {
  const [engine, letters] = await Promise.all([fetchBytes(engineUrl), fetchBytes(lettersUrl)]);
  return { engine, letters };
}
