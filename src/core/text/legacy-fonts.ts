import type { LegacyEncoding } from "./legacy-encoding.ts";

/** How the letters of a font are coded, and whether it draws small letters as capitals. */
export interface FontKind {
  encoding: LegacyEncoding | null;
  capitals: boolean;
}

const subset = /^[A-Z]{6}\+/u;
const tcvn3 = /^\.Vn|^Vn(?=[A-Z])/u;

/** What a font's name tells: .VnTime, .VnTimeH (draws capitals), VNI-Times; «ABCDEF+» before it marks a part of a font in a PDF. */
export function fontKind(name: string): FontKind {
  const font = name.replace(subset, "");
  if (tcvn3.test(font)) return { encoding: "tcvn3", capitals: /\p{Ll}H(?!\p{L})/u.test(font) };
  return { encoding: /^vni[-_\s]/iu.test(font) ? "vni" : null, capitals: false };
}
