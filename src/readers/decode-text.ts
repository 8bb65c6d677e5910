import { countVietnamese, toUnicode } from "../core/text/legacy-encoding.ts";
import { decodeLatin } from "./decode-latin.ts";

const replacement = "\uFFFD";

/** Bytes of windows-1258, the old Vietnamese code page, decode with its combining marks; NFC joins them later. */
function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return null;
  }
}

/** Decodes a text file: by its byte order mark, else as UTF-8, else as TCVN3 or VNI where it is clearly that, else as windows-1258. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs("utf-16le", bytes) ?? "";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs("utf-16be", bytes) ?? "";
  const utf8 = decodeAs("utf-8", bytes) ?? "";
  const broken = utf8.split(replacement).length - 1;
  if (broken === 0 || broken / utf8.length < 0.01) return utf8;
  const latin = decodeLatin(bytes);
  const legacy = toUnicode(latin);
  const codePage = decodeAs("windows-1258", bytes) ?? utf8;
  return legacy !== latin && countVietnamese(legacy) > countVietnamese(codePage) ? legacy : codePage;
}
