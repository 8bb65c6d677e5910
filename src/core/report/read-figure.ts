import { ok, refuse, type Result } from "../result.ts";
import { onceNeeded } from "../once-needed.ts";

/** Why a figure could not be read. */
export type FigureFlaw = "letters" | "negative" | "too_long";

/** What a person reads then. */
export const figureSentences: Record<FigureFlaw, string> = {
  letters: "Chỉ nhập chữ số, ví dụ 1.234,5.",
  negative: "Số liệu không được âm.",
  too_long: "Nhiều nhất 12 chữ số và 4 chữ số thập phân.",
};

const groups = (point: string) => new RegExp(`^[1-9]\\d{0,2}(?:\\${point}\\d{3})+$`);
const groupedByPoints = groups(".");
const groupedByCommas = groups(",");
const canonical = /^\d{1,12}(?:\.\d{1,4})?$/;

/**
 * Reads a number as people of an office write it, «1.234,5», into digits with a point; nothing stays nothing. A point
 * before three digits groups them; any other lone point is a decimal one, as some keyboards have no comma.
 */
export function readFigure(text: string): Result<string, FigureFlaw> {
  const written = text.normalize("NFKC").replace(/\s/gu, "");
  if (written === "") return ok("");
  if (!/^[-−+]?[\d.,]+$/u.test(written) || !/\d/u.test(written)) return refuse("letters");
  if (/^[-−]/u.test(written)) return refuse("negative");
  const plain = withPoint(written.replace("+", ""));
  if (plain === null) return refuse("letters");
  const figure = tidy(plain);
  return canonical.test(figure) ? ok(figure) : refuse("too_long");
}

/** The same number with a decimal point and without groups; null where points and commas make no number. */
function withPoint(written: string): string | null {
  const point = written.lastIndexOf(".");
  const comma = written.lastIndexOf(",");
  if (point < 0 && comma < 0) return written;
  if (point >= 0 && comma >= 0) {
    const [decimal, grouping] = point > comma ? [".", groupedByCommas] : [",", groupedByPoints];
    const [whole = "", fraction = "", ...more] = written.split(decimal);
    return more.length === 0 && grouping.test(whole) ? `${whole.replace(/[.,]/gu, "")}.${fraction}` : null;
  }
  if (point >= 0 && groupedByPoints.test(written)) return written.replaceAll(".", "");
  const parts = written.split(/[.,]/u);
  if (parts.length === 2) return parts.join(".");
  return comma >= 0 && groupedByCommas.test(written) ? parts.join("") : null;
}

function tidy(plain: string): string {
  const [whole = "", fraction = ""] = plain.split(".");
  const kept = fraction.replace(/(?<!0)0+$/u, "");
  const digits = whole.replace(/^0+(?=\d)/u, "") || "0";
  return kept === "" ? digits : `${digits}.${kept}`;
}

const grouped = onceNeeded(() => new Intl.NumberFormat("vi-VN"));

/** Digits with a point → «1.234,5». */
export function figureText(figure: string): string {
  const [whole = "", fraction] = figure.split(".");
  if (figure === "") return "";
  const digits = grouped().format(BigInt(whole));
  return fraction === undefined ? digits : `${digits},${fraction}`;
}
