import type { LocalDate } from "../calendar/local-date.ts";

/** What stands between the heading and the signatures of a document, in its order. */
export type ReportBlock =
  | { kind: "heading"; level: 1 | 2 | 3; text: string }
  | { kind: "paragraph"; text: string }
  | { kind: "table"; caption: string | null; columns: ReportColumn[]; rows: string[][]; total: string[] | null };

export interface ReportColumn {
  title: string;
  /** Its share of the table's width, beside the shares of the others. */
  share: number;
  align: "start" | "centre" | "end";
}

/**
 * A report as it leaves the house, before it is Word or PDF. Parts and their order follow Nghị định 30/2020/NĐ-CP,
 * Phụ lục I: what is null is left blank for the clerk («Số:     /BC-UBND», «ngày     tháng 11 năm 2026»).
 */
export interface ReportDocument {
  /** Cơ quan chủ quản trực tiếp, above the issuer; null where there is none. */
  parentBody: string | null;
  issuer: string;
  number: string | null;
  /** Ký hiệu, e.g. "BC-UBND". */
  symbol: string;
  place: string;
  /** Null: the clerk writes the date by hand. */
  date: LocalDate | null;
  /** Trích yếu, below the word BÁO CÁO. */
  subject: string;
  /** «Kính gửi»; none, and the line is left out. */
  addressees: string[];
  body: ReportBlock[];
  /** «TM. ỦY BAN NHÂN DÂN» (null where the head signs for themselves), «CHỦ TỊCH», and the name. */
  signature: { authority: string | null; title: string; name: string | null };
  /** Nơi nhận, without the dash and the closing mark. */
  recipients: string[];
}
