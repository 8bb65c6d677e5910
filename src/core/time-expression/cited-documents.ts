import { anyOf } from "../text/any-of.ts";

/** Signs of documents in their numbers («125/KH-UBND»), without diacritics. */
export const documentSigns = ["qd", "kh", "nq", "nd", "ct", "tt", "cv", "ctr", "hd", "bc"];

/** A document's number with one of the signs. */
export const documentNumber = (signs: readonly string[]): string => String.raw`(?<!\d)\d+(?:\/\d{4})?[/-]${anyOf(signs)}\S*`;

/** The date behind a document's number, which is no time of the plan's; `stops` are the signs between its numbers. */
export const documentDate = (stops: string): string =>
  String.raw`(?:,?\s*ngay\s+\d{1,2}(?:[${stops}]\d{1,2}[${stops}]\d{4}|\s+thang\s+\d{1,2}\s+nam\s+\d{4}))?`;
