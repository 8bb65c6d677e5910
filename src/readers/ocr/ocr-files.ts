import type { OcrEnvironment } from "./environment.ts";

/** What the recognition is made of. */
export interface OcrFiles {
  /** The engine's WebAssembly; null where it finds the file by itself. */
  engine: Uint8Array<ArrayBuffer> | null;
  /** What Vietnamese letters and words look like, mostly gzipped. */
  letters: Uint8Array<ArrayBuffer>;
}

async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  // a server that names the packing has it undone on the way
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Gets the files of the recognition, never from anybody else's server. */
export async function loadOcrFiles(environment: OcrEnvironment): Promise<OcrFiles> {
  const files =
    environment === "browser"
      ? await (await import("./browser-files.ts")).fetchOcrFiles()
      : await (await import("./node-files.ts")).readOcrFiles();
  return { engine: files.engine, letters: await unpacked(files.letters) };
}
