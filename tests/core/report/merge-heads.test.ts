import { describe, expect, it } from "vitest";
import type { ReportHead } from "../../../src/core/report/consolidation.ts";
import { mergeHeads } from "../../../src/core/report/merge-heads.ts";

const base: ReportHead = {
  ...{ parentBody: null, issuer: "UBND xã", number: null, symbol: "BC", place: "Bình An", date: null, subject: "Báo cáo" },
  ...{ addressees: ["UBND tỉnh"], authority: null, signerTitle: "CHỦ TỊCH", signerName: null, recipients: ["Như trên"] },
};

type Case = [name: string, mine: Partial<ReportHead>, theirs: Partial<ReportHead>, merged: Partial<ReportHead>, clashes: string[]];

describe("two heads out of one", () => {
  it.each<Case>([
    ["nobody's change", {}, {}, {}, []],
    ["mine", { number: "12" }, {}, { number: "12" }, []],
    ["theirs", {}, { number: "12", addressees: ["Sở"] }, { number: "12", addressees: ["Sở"] }, []],
    ["one change of each", { number: "12" }, { place: "Huế" }, { number: "12", place: "Huế" }, []],
    ["the same change twice", { recipients: ["VT"] }, { recipients: ["VT"] }, { recipients: ["VT"] }, []],
    ["the same place twice", { subject: "A" }, { subject: "B" }, { subject: "A" }, ["subject"]],
    ["mine that empties what they wrote", { signerTitle: null }, { signerTitle: "KT." }, { signerTitle: null }, ["signerTitle"]],
  ])("keeps %s", (_name, mine, theirs, merged, clashes) => {
    expect(mergeHeads(base, { ...base, ...mine }, { ...base, ...theirs })).toEqual({ head: { ...base, ...merged }, clashes });
  });
});
