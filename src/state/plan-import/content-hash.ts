import { toHex } from "../../core/text/to-hex.ts";

/** SHA-256 of a file, or of several one after the other, as lower-case hex. */
export async function contentHash(files: readonly Uint8Array<ArrayBuffer>[]): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", await new Blob([...files]).arrayBuffer());
  return toHex(new Uint8Array(digest));
}
