import { group } from "../text/group.ts";
import { localDate } from "../calendar/date-arithmetic.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import type { Line } from "../document/line.ts";
import { find } from "../text/reading.ts";
import { annexHeadOf } from "./header-annex.ts";
import { findIssuer } from "./header-issuer.ts";
import { periodOfTitle } from "./header-period.ts";
import { findTitle, type FoundTitle } from "./header-title.ts";
import { dateLine, documentType, numberLine } from "./header-words.ts";
import type { PlanHeader } from "./plan-draft.ts";

/** The plan's own number, with digits that a scan confused put right; null where it was left blank. */
function numberOf(lines: readonly Line[]): string | null {
  for (const line of lines) {
    const written = numberLine.exec(line.reading.text)?.groups?.number?.replace(/\s+/gu, "");
    if (written === undefined) continue;
    const digits = /^[\dOolI]+/u.exec(written)?.[0];
    if (!digits) return null;
    return digits.replace(/[Oo]/gu, "0").replace(/[lI]/gu, "1") + written.slice(digits.length).replace(/(?<![.,;])[.,;]+$/u, "");
  }
  return null;
}

/** The date in the line of place and date; null where day or month were left blank. */
function dateOf(lines: readonly Line[]): LocalDate | null {
  for (const line of lines) {
    const found = find(dateLine, line.reading);
    if (!found || line.reading.text.length > 160 || found.index > 110) continue;
    const [day, month, year] = ["day", "month", "year"].map((name) => group(found, name));
    return localDate(Number(year), Number(month) || 0, Number(day) || 0);
  }
  return null;
}

/** Reads number, date, issuer, title and period from the lines above a plan's first section; `list` is a list's own title. */
export function readHeader(head: readonly Line[], list: FoundTitle | null): PlanHeader {
  const found = findTitle(head);
  const annex = found.title === null && list === null ? annexHeadOf(head) : null;
  if (annex) {
    const period = periodOfTitle(annex.title);
    return { ...annex, periodStart: period?.start ?? null, periodEnd: period?.end ?? null };
  }
  const { title, at } = found.title === null && list !== null ? list : found;
  // without a line «KẾ HOẠCH» the letterhead ends where the legal basis begins
  const legal = head.findIndex((line) => /^(?:Căn cứ|Thực hiện)\s/u.test(line.reading.text));
  const end = at >= 0 ? at : legal >= 0 ? legal : Math.min(head.length, 12);
  const period = periodOfTitle(title);
  const letterhead = head.slice(0, end);
  // a two-column head can be read with its left column last: number and date then stand below the title
  const below = head.slice(end, end + 8).filter((line) => line.reading.text.length < 100 && !find(documentType, line.reading));
  return {
    number: numberOf(letterhead) ?? numberOf(below),
    issuedOn: dateOf(letterhead) ?? dateOf(below),
    issuer: findIssuer(head, at, title),
    title,
    periodStart: period?.start ?? null,
    periodEnd: period?.end ?? null,
  };
}
