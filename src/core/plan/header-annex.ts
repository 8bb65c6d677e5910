import { localDate } from "../calendar/date-arithmetic.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import type { Line } from "../document/line.ts";
import { group } from "../text/group.ts";
import { foldSpaces } from "../text/normalize.ts";
import { find, phrase } from "../text/reading.ts";

/** What the head of an annex that stands alone says about the document that it belongs to. */
export interface AnnexHead {
  title: string | null;
  number: string | null;
  issuedOn: LocalDate | null;
  issuer: string | null;
}

const annex = phrase("^(?:phụ lục|biểu|biểu mẫu|danh mục)(?:\\s|$)");
const label = /^(?:phụ lục|biểu|biểu mẫu)(?:\s+(?:số\s+)?[\dIVX]{1,4})?[.:]?$/iu;
const date = "(?:\\s*,?\\s*ngày\\s+(?<day>\\d{1,2})\\s*(?:/|tháng)\\s*(?<month>\\d{1,2})\\s*(?:/|năm)\\s*(?<year>\\d{4}))?";
const attached = phrase(
  `^\\(?\\s*(?:ban hành\\s+)?kèm theo\\s+(?:\\p{L}+\\s+){1,3}số\\s*:?\\s*(?<number>[^\\s,;)]{3,30})${date}(?:\\s+của\\s+(?<issuer>[^();]{4,120}))?`,
);

/** Reads «Phụ lục ⏎ DANH MỤC … ⏎ (Kèm theo Quyết định số … ngày … của …)»; null for any other head. */
export function annexHeadOf(head: readonly Line[]): AnnexHead | null {
  const first = head.findIndex((line) => find(annex, line.reading));
  const at = head.findIndex((line, i) => i > first && find(attached, line.reading));
  const found = first < 0 || at < 0 || at > first + 6 ? null : find(attached, head[at]?.reading ?? { text: "", view: "", folded: false });
  if (!found) return null;
  const text = head[at]?.reading.text ?? "";
  const printed = (name: string) => {
    const words = group(found, name);
    const from = words === "" ? -1 : found[0].lastIndexOf(words);
    return from < 0 ? null : text.slice(from, from + words.length).replace(/(?<![\s.,)])[\s.,)]+$/u, "");
  };
  const lines = head.slice(first, at).map((line) => line.reading.text);
  const title = foldSpaces(lines.filter((line) => !label.test(line)).join(" "));
  const [year, month, day] = ["year", "month", "day"].map((name) => Number(group(found, name)));
  return {
    title: title === "" ? null : title,
    number: printed("number"),
    issuedOn: year ? localDate(year, month ?? 0, day ?? 0) : null,
    issuer: printed("issuer"),
  };
}
