import { describe, expect, it } from "vitest";
import { groupUnits } from "../../src/features/card-detail/group-units.ts";

const unit = (name: string, writtenAs = name) => ({ id: name, name, part: "support" as const, writtenAs });

describe("the units of a card", () => {
  it("stand together under the words by which the plan calls them", () => {
    const villages = [unit("Thôn An Hòa", "các thôn"), unit("Thôn An Lộc", "các thôn")];
    expect(groupUnits([unit("Công an xã"), ...villages, unit("Hội Nông dân xã", "HND xã")])).toEqual([
      { writtenAs: null, units: [unit("Công an xã")] },
      { writtenAs: "các thôn", units: villages },
      { writtenAs: "HND xã", units: [unit("Hội Nông dân xã", "HND xã")] },
    ]);
  });
});
