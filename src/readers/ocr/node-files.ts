import type { OcrParts } from "./ocr-parts.ts";

interface LetterPackage {
  langPath: string;
}

const isLetterPackage = (value: unknown): value is LetterPackage =>
  typeof value === "object" && value !== null && "langPath" in value && typeof value.langPath === "string";

/** Reads the letters from their package; the engine finds its own file. */
export async function readOcrFiles(): Promise<OcrParts> {
  // a name in a variable: the browser's bundle must not hold the package
  const name = "@tesseract.js-data/vie";
  const found: unknown = ((await import(/* @vite-ignore */ name)) as { default: unknown }).default;
  if (!isLetterPackage(found)) throw new Error(`${name} does not say where its files are`);
  const { readFile } = process.getBuiltinModule("node:fs/promises");
  return { engine: null, letters: Uint8Array.from(await readFile(`${found.langPath}_best_int/vie.traineddata.gz`)) };
}
