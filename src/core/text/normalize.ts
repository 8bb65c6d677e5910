/** Characters that carry no text: zero-width marks, soft hyphen, byte order mark, control characters other than tab and newline. */
const invisible = /[\u0000-\u0008\u000B\u000E-\u001F\u007F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu;
const oddSpaces = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu;

/**
 * Brings text into the one form that everything below works on: Unicode NFC, plain spaces, `\n` line ends,
 * nothing invisible; a page's end stays as a line of its own (`\f`). Combining marks that NFC could not compose are dropped.
 */
export function normalizeText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/gu, "\n")
    .replace(/\f/gu, "\n\f\n")
    .normalize("NFC")
    .replace(invisible, "")
    .replace(oddSpaces, " ")
    .replace(/\p{M}+/gu, "");
}

/** Folds every run of whitespace to one space and trims. */
export function foldSpaces(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** Takes Markdown's signs away: emphasis, heading marks, superscript tags. */
export function stripMarkdown(text: string): string {
  return text
    .replace(/<\/?su[bp]>/giu, "")
    .replace(/^[ \t]{0,3}#{1,6}[ \t]+/gmu, "")
    .replace(/\*{2,}/gu, "")
    .replace(/(?<![\p{L}\p{N}\s])\*(?=\p{L})|(?<=[\p{L}\p{N}.:])\*(?![\p{L}\p{N}])/gu, "");
}
