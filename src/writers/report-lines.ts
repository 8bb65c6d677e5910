import type { ReportDocument } from "../core/report/report-document.ts";

/** Room for a clerk's pen; blanks that no reader draws together. */
const blank = (letters: number) => "\u00a0".repeat(letters);

export const nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
export const motto = "Độc lập - Tự do - Hạnh phúc";
export const kindOfDocument = "BÁO CÁO";

/** «Số: 07/BC-UBND»: a number below ten has a zero before it. */
export function numberLine({ number, symbol }: Pick<ReportDocument, "number" | "symbol">): string {
  const written = number === null ? blank(8) : ` ${/^\d$/u.test(number) ? `0${number}` : number}`;
  return `Số:${written}/${symbol}`;
}

/** «Bình An, ngày 04 tháng 02 năm 2026»: days below ten and the first two months have a zero before them. */
export function dateLine({ place, date }: Pick<ReportDocument, "place" | "date">): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date ?? "") ?? [];
  const from = place === "" ? "" : `${place}, `;
  if (year === undefined || month === undefined || day === undefined) {
    return `${from}ngày${blank(6)}tháng${blank(6)}năm${blank(8)}`;
  }
  return `${from}ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

/** Names in a list, without the marks that their writer may have put there already. */
function listLines(names: readonly string[]): string[] {
  const bare = names.map((name) => name.replace(/^[-–+•\s]+/u, "").replace(/[;.,\s]+$/u, "")).filter((name) => name !== "");
  return bare.map((name, i) => `- ${name}${i === bare.length - 1 ? "." : ";"}`);
}

/** «Kính gửi: …» in one line for one body, otherwise a line for each. */
export function addresseeLines(addressees: readonly string[]): { head: string; list: string[] } | null {
  const [only] = addressees;
  if (only === undefined) return null;
  return addressees.length === 1 ? { head: `Kính gửi: ${only}`, list: [] } : { head: "Kính gửi:", list: listLines(addressees) };
}

export const recipientLines = (recipients: readonly string[]): string[] => listLines(recipients);
