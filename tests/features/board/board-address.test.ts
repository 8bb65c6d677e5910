import { describe, expect, it } from "vitest";
import { givenToMe } from "../../../src/core/board/board.ts";
import { wholeBoard } from "../../../src/core/board/saved-filter.ts";
import { addressOfBoard, choiceOfAddress } from "../../../src/features/board/board-address.ts";

const id = "5f0c8f6e-9c3e-4d0e-8f43-0d6b6c1f2a11";

describe("the address of the board", () => {
  it.each(["", "?"])("that asks for nothing chooses nothing: «%s»", (search) => expect(choiceOfAddress(search)).toBeNull());

  it.each(["?unit=1", "?quarter=2026-11-01", "?quarter=x", "?group=person", "?mine=yes", "?soon=0", "?given=yes", "?other=1"])(
    "that was cut or typed wrongly asks for everything: %s",
    (search) => expect(choiceOfAddress(search)).toEqual(wholeBoard),
  );

  it.each([
    {},
    { unitId: id },
    { planId: id, mine: true },
    { unitId: givenToMe, soon: true },
    { quarter: "2026-10-01" as const, soon: true },
    { groupBy: "unit" as const },
    { quarter: "2027-01-01" as const, unitId: id, planId: id, mine: true, soon: true, groupBy: "plan" as const },
  ])("says what it was made of: %j", (choice) => {
    const address = addressOfBoard(choice);
    expect(address.startsWith("/board")).toBe(true);
    expect(choiceOfAddress(address.slice("/board".length)) ?? wholeBoard).toEqual({ ...wholeBoard, ...choice });
  });
});
