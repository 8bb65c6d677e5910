import type { CardFacts, Notification, NudgedFacts, ReportFacts } from "../../../src/core/notification/notification.ts";

export const sampleCard: CardFacts = {
  id: "c1",
  number: 12,
  title: "Tuyên truyền về chuyển đổi số",
  dueOn: "2026-11-23",
  status: "doing",
  unitName: "Phòng Kinh tế",
  planNumber: "15/KH-UBND",
};

export const sampleReport: ReportFacts = {
  id: "r1",
  number: 3,
  title: "Báo cáo kết quả thực hiện Kế hoạch 15/KH-UBND",
  period: "Quý IV/2026",
  dueOn: "2026-11-27",
  status: "open",
  unitName: "Phòng Kinh tế",
};

const base = { id: "1", at: "2026-11-20T07:30:00", read: false, dueOn: null, dayOffset: null, words: null };

type Kind = Notification["kind"];

export function aboutCard(
  kind: Extract<Kind, "assigned" | "given" | "card_due_soon" | "card_overdue" | "nudge">,
  card: Partial<CardFacts> = {},
  words: string | null = null,
): Notification {
  const whole = { ...sampleCard, ...card };
  return { ...base, kind, dueOn: whole.dueOn, words, card: whole };
}

export function aboutNudged(nudged: Partial<NudgedFacts>, words: string | null = null): Notification {
  const worst = [9, 10, 11].map((day, place) => ({
    ...sampleCard,
    number: place + 1,
    dueOn: `2026-11-${String(day).padStart(2, "0")}` as const,
  }));
  return { ...base, kind: "nudge", words, nudged: { id: "n1", total: 9, open: 9, unitId: "u1", worst: worst as CardFacts[], ...nudged } };
}

export function aboutMention(by: string | null, excerpt: string): Notification {
  return { ...base, kind: "mentioned", card: sampleCard, by, excerpt };
}

export function aboutReport(
  kind: Extract<Kind, `report_${string}` | "nudge">,
  report: Partial<ReportFacts> = {},
  words: string | null = null,
): Notification {
  const whole = { ...sampleReport, ...report };
  return { ...base, kind, dueOn: whole.dueOn, words, report: whole };
}

export function aboutOverdue(units: number): Notification {
  const all = Array.from({ length: units }, (_, i) => ({ name: `Đơn vị ${i + 1}`, count: units - i }));
  return {
    ...base,
    kind: "card_overdue",
    overdue: {
      total: all.reduce((sum, { count }) => sum + count, 0),
      unitCount: units,
      units: all.slice(0, 5),
      worst: [{ ...sampleCard, dueOn: "2026-10-09" }],
    },
  };
}

export function aboutExtension(
  kind: "extension_requested" | "extension_decided",
  decidedDue: "2026-12-10" | null,
  about: "card" | "report" = "card",
): Notification {
  const extension = {
    id: "x1",
    status: kind === "extension_requested" ? ("asked" as const) : decidedDue === null ? ("refused" as const) : ("granted" as const),
    askedDue: "2026-12-10" as const,
    decidedDue,
    unitName: "Phòng Kinh tế",
    card: about === "card" ? sampleCard : null,
    report: about === "report" ? sampleReport : null,
  };
  return { ...base, kind, extension };
}

export function aboutPlan(updated: boolean): Notification {
  const plan = { id: "p1", number: 2, documentNumber: "15/KH-UBND", title: "Kế hoạch chuyển đổi số năm 2026", updated, taskCount: 12 };
  return { ...base, kind: "plan_imported", plan };
}
