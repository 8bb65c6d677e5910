import { describe, expect, test } from "vitest";
import { storyOfCard, workStory, type StoryCard } from "../../supabase/seed/work-story.ts";

function card(number: number, changes: Partial<StoryCard> = {}): StoryCard {
  return { id: `c${number}`, number, quarter: "2026-04-01", dueOn: "2026-06-30", expectedCount: null, workers: ["staff"], ...changes };
}

const confirmedOn = "2026-01-16";

describe("the story of a card", () => {
  test("one that fares well is handed in by its unit and accepted by the coordinator", () => {
    const moves = storyOfCard(card(2), confirmedOn, "2026-11-21").filter((step) => step.act.kind === "move");
    expect(moves.map(({ who, act }) => [who, act.kind === "move" && act.to])).toEqual([
      ["staff", "doing"],
      ["staff", "review"],
      ["coordinator", "done"],
    ]);
  });

  test("one that is late is handed in after its last day", () => {
    const handedIn = storyOfCard(card(3), confirmedOn, "2026-11-21").find((step) => step.act.kind === "move" && step.act.to === "review");
    expect(handedIn && handedIn.on > "2026-06-30").toBe(true);
  });

  test("one of a coming quarter is untouched", () => {
    expect(storyOfCard(card(2), confirmedOn, "2026-02-01")).toEqual([]);
  });

  test("one without anybody of its unit is worked on by the coordinator", () => {
    expect(new Set(storyOfCard(card(2, { workers: [] }), confirmedOn, "2026-11-21").map((step) => step.who))).toEqual(
      new Set(["coordinator"]),
    );
  });

  test("counts add up to what is expected of a card that fares well", () => {
    const amounts = storyOfCard(card(2, { expectedCount: 13 }), confirmedOn, "2026-11-21").flatMap(({ act }) =>
      act.kind === "check-in" ? [act.amount] : [],
    );
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(13);
  });
});

test("nothing happens before the plan was confirmed nor after today, and days follow each other", () => {
  const cards = Array.from({ length: 40 }, (_, index) => card(index + 1, index % 2 ? {} : { quarter: "2026-01-01", dueOn: "2026-01-17" }));
  const days = workStory(cards, confirmedOn, "2026-06-10").map((step) => step.on);
  expect(days).toEqual([...days].sort());
  expect(days.every((day) => day >= confirmedOn && day <= "2026-06-10")).toBe(true);
});
