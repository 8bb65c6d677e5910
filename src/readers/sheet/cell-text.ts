import { type CellValue, formatValue } from "hucre";
import { cleanText } from "./clean-text.ts";
import { dateText, hasWords } from "./date-text.ts";

/** Decimals that a sheet would not show either: 3.2000000000000002 is 3.2. */
const shownDecimals = 6;

function numberText(value: number, format: string): string {
  if (!Number.isFinite(value)) return "";
  if (format === "" || /^general$/iu.test(format))
    return Math.abs(value) < 1e15 ? String(Number(value.toFixed(shownDecimals))) : String(value);
  // «1.234.567»: Vietnamese thousands; a number without them is as often a heading's «3.2»
  const thousands = /[#0],[#0]/u.test(format);
  return formatValue(value, format, thousands ? { locale: "de-DE" } : {});
}

/** A cell's text as a person sees it: dates in the Vietnamese order, numbers by their format, one space between words. */
export function cellText(value: CellValue, format: string): string {
  if (value === null) return "";
  const shown =
    value instanceof Date
      ? hasWords(format)
        ? formatValue(value, format)
        : dateText(value, format)
      : typeof value === "number"
        ? numberText(value, format)
        : typeof value === "boolean"
          ? value
            ? "x"
            : ""
          : value;
  return cleanText(shown);
}
