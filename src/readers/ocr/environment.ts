/** Where letters in pictures can be recognized: a browser that can draw beside the page, or Node. */
export type OcrEnvironment = "browser" | "node";

/** Says where this runs; null where it cannot be done: Edge Functions have seconds, and old web views no canvas in workers. */
export function ocrEnvironment(): OcrEnvironment | null {
  if ("Deno" in globalThis) return null;
  if (typeof OffscreenCanvas === "function" && typeof createImageBitmap === "function") return "browser";
  return typeof process === "object" && typeof process.versions.node === "string" ? "node" : null;
}
