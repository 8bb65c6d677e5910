import { formatDate } from "../../calendar/format-date.ts";
import type { Consolidation, ReportHead } from "../consolidation.ts";
import { placeOf } from "./place-of.ts";
import { subjectBelow } from "./subject-below.ts";

const signers: [of: RegExp, title: string][] = [
  [/^văn phòng(?!\p{L})/iu, "CHÁNH VĂN PHÒNG"],
  [/^phòng(?!\p{L})/iu, "TRƯỞNG PHÒNG"],
  [/^ban(?!\p{L})/iu, "TRƯỞNG BAN"],
  [/^(?:sở|trung tâm)(?!\p{L})/iu, "GIÁM ĐỐC"],
  [/^(?:ủy|uỷ) ban nhân dân(?!\p{L})|^ubnd(?!\p{L})/iu, "CHỦ TỊCH"],
  [/^trường(?!\p{L})/iu, "HIỆU TRƯỞNG"],
];

const signerOf = (issuer: string): string => signers.find(([of]) => of.test(issuer))?.[1] ?? "THỦ TRƯỞNG";

/** «Năm 2026» → «năm 2026», but «Việt Nam số» stays: two capitals are a name. */
function inSentence(text: string): string {
  return /^\p{Lu}\S*\s+\p{Lu}/u.test(text) ? text : `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** The plan as a report names it: «Kế hoạch số 45/KH-UBND ngày 05/01/2026 của UBND huyện về …». */
function namePlan({ plan }: Consolidation): string | null {
  if (plan === null) return null;
  const number = plan.documentNumber && `số ${plan.documentNumber}`;
  const date = plan.issuedOn && `ngày ${formatDate(plan.issuedOn)}`;
  const issuer = plan.issuer && `của ${plan.issuer}`;
  const title = plan.title.replace(/^Kế hoạch\s+/iu, "");
  const cited = ["Kế hoạch", number, date, issuer].filter(Boolean).join(" ");
  return cited === "Kế hoạch" || title === "" ? `${cited} ${title}`.trim() : `${cited} về ${inSentence(title)}`;
}

const periodOf = ({ period }: Consolidation): string => (period.key === "once" ? "" : ` ${inSentence(period.label)}`);

/**
 * The head that a report upward has when nobody has written one: issuer, place and signer after what is known, the rest
 * blank for the clerk. What the coordinator has written (`consolidation.head`) goes before.
 */
export function headOfReport(consolidation: Consolidation): ReportHead {
  const { head, organizationName, collector, recipient, title } = consolidation;
  const issuer = collector ?? organizationName;
  const addressees = recipient === null ? [] : [recipient];
  const composed: ReportHead = {
    parentBody: collector === null ? null : organizationName,
    issuer,
    number: null,
    symbol: signerOf(issuer) === "CHỦ TỊCH" ? "BC-UBND" : "BC",
    place: placeOf(organizationName),
    date: null,
    subject: subjectBelow(`${title}${periodOf(consolidation)}`),
    addressees,
    authority: signerOf(issuer) === "CHỦ TỊCH" ? "TM. ỦY BAN NHÂN DÂN" : null,
    signerTitle: signerOf(issuer),
    signerName: null,
    recipients: [...(addressees.length === 0 ? [] : ["Như trên"]), "Lưu: VT"],
  };
  if (head === null) return composed;
  const written = Object.entries(head).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0));
  // Whoever signs in his own name leaves the authority blank on purpose.
  const whole: ReportHead = { ...composed, ...Object.fromEntries(written), authority: head.authority };
  return { ...whole, subject: whole.subject && subjectBelow(whole.subject) };
}

/** The opening paragraph where the coordinator wrote none. */
export function openingOfReport(consolidation: Consolidation): string {
  const plan = namePlan(consolidation);
  const { issuer } = headOfReport(consolidation);
  return `${plan === null ? "" : `Thực hiện ${plan}, `}${issuer ?? ""} báo cáo kết quả thực hiện${periodOf(consolidation)} như sau:`.replace(
    /^\p{Ll}/u,
    (letter) => letter.toUpperCase(),
  );
}

/** The closing paragraph where the coordinator wrote none. */
export function closingOfReport(consolidation: Consolidation): string {
  const { issuer, addressees } = headOfReport(consolidation);
  const to = addressees.length === 0 ? "" : `, kính gửi ${addressees.join(", ")} xem xét, tổng hợp`;
  const named = ["Trên đây là báo cáo", inSentence(subjectBelow(consolidation.title))].filter(Boolean).join(" ");
  return `${named}${periodOf(consolidation)} của ${issuer ?? ""}${to}./.`;
}
