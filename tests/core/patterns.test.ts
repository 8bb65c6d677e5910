import { check } from "recheck";
import { analyse } from "scslre";
import { beforeAll, describe, expect, it } from "vitest";
import { collectPatterns, type FoundPattern } from "../support/collect-patterns.ts";
import { hasNestedRepeats } from "../support/nested-repeats.ts";
import { singleSpaced } from "../support/single-spaced.ts";

/** Modules that see text before its spaces are folded; their patterns are judged as they stand. */
const beforeFolding =
  /^src\/(?:readers\/|core\/text\/(?:normalize|join-lines|line-)|core\/document\/(?:text-blocks|markdown-lines|loose-tabs))/u;

/** Modules that cut what they look at to a few words first. */
const onShortText = ["src/core/plan/secrecy-mark.ts"];

type Pattern = Pick<FoundPattern, "source" | "flags">;
const slowIn = ({ source, flags }: Pattern) => analyse({ source, flags }, { maxReports: 1 }).reports;

/** By a second checker, which knows choices too; what it cannot tell in time counts as good. */
async function isExponential({ source, flags }: Pattern): Promise<boolean> {
  const found = await check(source, flags, { timeout: 500 });
  return found.status === "vulnerable" && found.complexity.type === "exponential";
}

describe("the checkers", () => {
  it.each([["(?<!,),+$"], ["^(?:a|b)*$"], ["hằng (?:tháng|quý|năm)"]])("let «%s» pass", async (source) => {
    expect(slowIn({ source, flags: "u" })).toEqual([]);
    expect(await isExponential({ source, flags: "u" })).toBe(false);
  });

  it.each([
    ["(?:a+)+$", true],
    ["(?:\\p{L}+\\s*)+$", true],
    [",+$", false],
    ["\\s*\\|?\\s*$", false],
  ])("find what is slow in «%s»", (source, exponential) => {
    expect(slowIn({ source, flags: "u" })[0]).toMatchObject({ exponential });
  });

  it.each([["^(?:a|a)*$"], ["^(?:thang|thang 6|[ 6])*$"]])("find that «%s» has two ways to read a word", async (source) => {
    expect(hasNestedRepeats(source, "u")).toBe(true);
    expect(await isExponential({ source, flags: "u" })).toBe(true);
  });
});

describe("patterns of the reader", () => {
  let patterns: FoundPattern[];

  beforeAll(async () => {
    const modules = import.meta.glob("../../src/{core,readers}/**/*.ts");
    patterns = await collectPatterns(
      ["src/core", "src/readers"],
      (file) => modules[`../../${file}`]?.() ?? Promise.reject(new Error(file)),
    );
  }, 60_000);

  it("are found, those that lists of words build too", () => {
    expect(patterns.length).toBeGreaterThan(350);
    expect(patterns.filter(({ source }) => source.includes("chủ trì") && source.includes("phối hợp")).length).toBeGreaterThan(5);
  });

  it("never try the same text in exponentially many ways", async () => {
    const found = patterns.filter((pattern) => slowIn(pattern).some((report) => report.exponential));
    for (const pattern of patterns.filter(({ source, flags }) => hasNestedRepeats(source, flags)))
      if (await isExponential(pattern)) found.push(pattern);
    expect(found.map(({ file, source }) => `${file}: ${source}`)).toEqual([]);
  }, 60_000);

  it("read no stretch of text again from each of its places", () => {
    const found = patterns
      .filter(({ file }) => !onShortText.includes(file))
      .map((pattern) => (beforeFolding.test(pattern.file) ? pattern : { ...pattern, source: singleSpaced(pattern.source, pattern.flags) }))
      .filter((pattern) => slowIn(pattern).length > 0);
    expect(found.map(({ file, source }) => `${file}: ${source}`)).toEqual([]);
  });
});
