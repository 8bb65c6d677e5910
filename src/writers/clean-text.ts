/** What no page shows and XML may not hold: control characters, marks of direction, halves of letters, unassigned places. */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Cn}]/gu;
const lineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;
const blanks = /[\t ]+/gu;

/** Longer than any text that a unit may hand in; what stands behind it is left out, and said so. */
export const longestText = 200_000;
const leftOut = " … (phần còn lại quá dài, không in ở đây)";

/** A text as every writer can hold it: letters composed, lines parted by \n alone, bounded. */
export function cleanText(text: string, longest: number = longestText): string {
  // composing and cutting come after a first, rough cut: a text of any length costs the same
  const whole = text.length <= longest;
  const lines = (whole ? text : text.slice(0, longest)).normalize("NFC").replace(lineBreaks, "\n").split("\n");
  const cleaned = lines.map((line) => line.replace(blanks, " ").replace(unprintable, "").trim());
  return whole ? cleaned.join("\n") : `${cleaned.join("\n")}${leftOut}`;
}

/** The same in one line, for what stands in a heading, a name or a sheet's tab. */
export const cleanLine = (text: string, longest = 2000): string => cleanText(text, longest).replaceAll("\n", " ").trim();
