import { describe, expect, it } from "vitest";
import { hasTornWords, mendWords } from "../../../src/core/text/mend-words.ts";

describe("hasTornWords", () => {
  it.each([
    ["a text whose words are whole", "Phòng Kinh tế phối hợp với các thôn rà soát. ".repeat(40)],
    [
      "a few lone letters among many words",
      `${"Lát 5 m ở thôn, khối 3 c ở xã. ".repeat(6)}${"Phòng Kinh tế rà soát các tuyến đường của xã. ".repeat(200)}`,
    ],
    ["few words", "ph ối h ợp"],
  ])("says no of %s", (_, text) => {
    expect(hasTornWords(text)).toBe(false);
  });

  it("says yes of a text that is torn throughout", () => {
    expect(hasTornWords("Phòng Kinh tế ph ối h ợp với các thôn th ực hiện. ".repeat(10))).toBe(true);
  });
});

describe("mendWords", () => {
  it.each([
    ["Phòng Kinh tế về y tế", "Phòng Kinh tế về y tế"],
    ["ph ối h ợp th ực hiện", "phối hợp thực hiện"],
    ["v ă n b ả n", "văn bản"],
    ["Ủ y ba n nhâ n dâ n", "Ủy ban nhân dân"],
    ["Đ ơ n vị chủ trì", "Đơn vị chủ trì"],
  ])("%s → %s", (torn, whole) => {
    expect(mendWords(torn)).toBe(whole);
  });
});
