/** What the recognition is made of. */
export interface OcrParts {
  /** The engine's WebAssembly; null where it finds the file by itself. */
  engine: Uint8Array<ArrayBuffer> | null;
  /** What Vietnamese letters and words look like, mostly gzipped. */
  letters: Uint8Array<ArrayBuffer>;
}
