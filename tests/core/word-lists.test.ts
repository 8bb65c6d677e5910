import { describe, expect, test } from "vitest";
import { frequentWords, structuralPairs } from "../../src/core/text/damage-words.ts";
import { documentSigns } from "../../src/core/time-expression/cited-documents.ts";
import { askingWords } from "../../src/core/unit/asking-words.ts";
import { bodyWords } from "../../src/core/unit/body-words.ts";
import { dutyWords } from "../../src/core/unit/duty-words.ts";
import { hamlets, levels, quarters } from "../../src/core/unit/place-words.ts";
import { closingWords, generalWords, nameWords, personWords } from "../../src/core/unit/unit-words.ts";

const lists: Record<string, readonly string[]> = {
  askingWords,
  bodyWords,
  closingWords,
  documentSigns,
  dutyWords,
  frequentWords,
  generalWords,
  nameWords,
  personWords,
  places: [...levels, ...hamlets, ...quarters],
  structuralPairs,
};

describe.each(Object.entries(lists))("the list %s", (_, words) => {
  test("holds each word once", () => {
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });

  test("is written in lower case, composed letters and without spaces around", () => {
    const written = words.map((word) => word.replace(/\\p\{\w+\}/gu, ""));
    expect(written.filter((word) => word !== word.normalize("NFC").toLowerCase().trim())).toEqual([]);
  });

  test("holds patterns that compile by themselves, so that one word cannot break the next", () => {
    for (const word of words) expect(() => new RegExp(word, "u"), word).not.toThrow();
  });
});
