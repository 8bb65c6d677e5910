import type { Board } from "../../src/core/board/board.ts";
import type { Card, CardStatus } from "../../src/core/board/card.ts";

/** A card of the fourth quarter of 2026; what matters to a test is said by the test. */
export function sampleCard(number: number, change: Partial<Card> = {}): Card {
  return {
    id: `card-${number}`,
    number,
    planId: "plan-1",
    planNumber: 1,
    section: "III.1",
    title: `Nhiệm vụ ${number}`,
    quarter: "2026-10-01",
    dueOn: "2026-12-31",
    extensionCount: 0,
    extension: null,
    status: "todo",
    rank: `a${number}`,
    leadUnit: { id: "unit-1", name: "Phòng Kinh tế" },
    otherLeadUnits: 0,
    supportingUnits: 0,
    expectedCount: null,
    doneCount: 0,
    comments: 0,
    fileCount: 0,
    steps: null,
    assignees: [],
    assigneeCount: 0,
    completedOn: null,
    version: 1,
    can: {
      moveTo: ["doing", "review"],
      checkIn: true,
      comment: true,
      editSteps: true,
      take: true,
      assign: false,
      askExtension: false,
      decideExtension: false,
      withdrawExtension: false,
    },
    ...change,
  };
}

/** A board of the given cards, seen from 20/11/2026; `counts` says where there are more than are loaded. */
export function sampleBoard(cards: readonly Card[], counts: Partial<Record<CardStatus, number>> = {}): Board {
  const column = (status: CardStatus) => {
    const own = cards.filter((card) => card.status === status);
    return { count: counts[status] ?? own.length, cards: own };
  };
  return {
    version: 1,
    today: "2026-11-20",
    quarter: "2026-10-01",
    quarters: ["2026-10-01"],
    columns: { todo: column("todo"), doing: column("doing"), review: column("review"), done: column("done") },
    overdue: { count: cards.filter(({ dueOn }) => dueOn !== null && dueOn < "2026-11-20").length, fromEarlierQuarters: 0 },
  };
}
