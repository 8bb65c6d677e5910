import type { OcrEnvironment } from "./environment.ts";
import type { OcrParts } from "./ocr-parts.ts";

async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  // a server that names the packing has it undone on the way
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Gets the files of the recognition, never from anybody else's server. */
export async function loadOcrFiles(environment: OcrEnvironment): Promise<OcrParts> {
  const files =
    environment === "browser"
      ? await (await import("./browser-files.ts")).fetchOcrFiles()
      : await (await import("./node-files.ts")).readOcrFiles();
  return { engine: files.engine, letters: await unpacked(files.letters) };
}
