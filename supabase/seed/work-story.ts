import { addDays, dayNumber, dayOfWeek } from "../../src/core/calendar/date-arithmetic.ts";
import type { LocalDate } from "../../src/core/calendar/local-date.ts";
import type { CardStatus } from "../../src/core/board/card.ts";

/** What the story needs to know of a card. */
export interface StoryCard {
  id: string;
  number: number;
  quarter: LocalDate;
  dueOn: LocalDate | null;
  expectedCount: number | null;
  /** Keys of the people whose unit leads; empty when nobody of it has signed in. */
  workers: string[];
}

type StoryAct =
  | { kind: "move"; to: CardStatus; reason: string | null }
  | { kind: "check-in"; amount: number; note: string | null }
  | { kind: "comment"; body: string };

/** One thing that somebody does with a card on a day. */
export interface StoryStep {
  on: LocalDate;
  who: string;
  cardId: string;
  act: StoryAct;
}

const remarks = [
  "Đã hoàn thành dự thảo, đang lấy ý kiến các đơn vị phối hợp.",
  "Đề nghị bổ sung số liệu của các thôn trước khi trình duyệt.",
  "Đã thống nhất với Trung tâm Phục vụ hành chính công về thời gian thực hiện.",
  "Kinh phí đã được phân bổ, triển khai theo đúng tiến độ.",
  "Còn vướng về đường truyền ở hai thôn, đã báo đơn vị cung cấp dịch vụ.",
] as const;

const praise = "Đồng chí tiếp tục duy trì, tổng hợp số liệu vào báo cáo quý.";
const returned = "Chưa có danh sách tham gia kèm theo. Bổ sung rồi gửi lại.";

function workingDay(day: LocalDate): LocalDate {
  const weekday = dayOfWeek(day);
  return weekday === 6 ? addDays(day, -1) : weekday === 0 ? addDays(day, 1) : day;
}

function move(to: CardStatus, reason: string | null = null): StoryAct {
  return { kind: "move", to, reason };
}

/** How a card fares; every tenth number fares alike, so that the story is the same each time. */
function fateOf(card: StoryCard, today: LocalDate): "on-time" | "returned" | "late" | "forgotten" | "in-review" | "open" | "untouched" {
  const turn = card.number % 10;
  const due = card.dueOn ?? addDays(card.quarter, 89);
  if (due < today) return turn === 3 ? "late" : turn === 7 ? "forgotten" : turn === 9 ? "in-review" : turn === 5 ? "returned" : "on-time";
  if (card.quarter > today) return "untouched";
  return turn === 1 || turn === 6 ? "untouched" : turn === 4 ? "in-review" : turn === 8 ? "on-time" : "open";
}

/** What happens to one card between the day the plan was confirmed and today. */
export function storyOfCard(card: StoryCard, confirmedOn: LocalDate, today: LocalDate): StoryStep[] {
  const fate = fateOf(card, today);
  if (fate === "untouched") return [];
  const due = card.dueOn ?? addDays(card.quarter, 89);
  const begin = card.quarter > confirmedOn ? card.quarter : confirmedOn;
  const end = due < today ? due : today;
  const worker = card.workers[card.number % Math.max(1, card.workers.length)] ?? "coordinator";
  const steps: StoryStep[] = [];
  const step = (day: LocalDate, who: string, act: StoryAct) => steps.push({ on: workingDay(day), who, cardId: card.id, act });
  const at = (share: number) => addDays(begin, Math.floor((dayNumber(end) - dayNumber(begin)) * share));

  step(at(0.1), worker, move("doing"));
  if (card.number % 3 === 0) step(at(0.4), worker, { kind: "comment", body: remarks[card.number % remarks.length] ?? remarks[0] });
  const wanted = fate === "on-time" || fate === "returned" ? 1 : 0.6;
  const times = card.expectedCount === null ? 0 : Math.floor(card.expectedCount * wanted);
  const parts = Math.min(3, times);
  for (let part = 1; part <= parts; part++) {
    const amount = Math.floor((times * part) / parts) - Math.floor((times * (part - 1)) / parts);
    step(at(0.2 + 0.2 * part), worker, { kind: "check-in", amount, note: part === parts ? "Đã cập nhật đủ số liệu trong kỳ." : null });
  }
  if (fate === "open" || fate === "forgotten") return steps;

  const handedIn = fate === "late" ? addDays(due, 4) : at(0.85);
  step(handedIn, worker, move("review"));
  if (fate === "in-review") return steps;
  if (fate === "returned") {
    step(addDays(handedIn, 1), "coordinator", move("doing", returned));
    step(addDays(handedIn, 2), worker, move("review"));
  }
  if (card.number % 4 === 0) step(addDays(handedIn, 2), "leader", { kind: "comment", body: praise });
  step(addDays(handedIn, 3), "coordinator", move("done"));
  return steps;
}

/** The whole story in order of days; what would lie in the future is left out. */
export function workStory(cards: readonly StoryCard[], confirmedOn: LocalDate, today: LocalDate): StoryStep[] {
  const steps = cards.flatMap((card) => storyOfCard(card, confirmedOn, today)).filter((step) => step.on <= today && step.on >= confirmedOn);
  return steps
    .map((step, index) => ({ step, index }))
    .sort((a, b) => a.step.on.localeCompare(b.step.on) || a.index - b.index)
    .map(({ step }) => step);
}
