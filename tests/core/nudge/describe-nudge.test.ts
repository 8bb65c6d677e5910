import { describe, expect, it } from "vitest";
import { describeLeftOut, describeStands, describeUnits, describeUnreached, standsOf } from "../../../src/core/nudge/describe-nudge.ts";
import type { Nudge, NudgeReach } from "../../../src/core/nudge/nudge.ts";

const reach: NudgeReach = {
  cards: 9,
  already: 0,
  waiting: 0,
  withoutUnit: 0,
  closed: 0,
  people: 5,
  units: [{ id: "u1", name: "Phòng Kinh tế", cards: 9, people: 5 }],
  unreached: { count: 0, names: [] },
};
const unit = (name: string, cards: number) => ({ id: name, name, cards });

describe("what moved after a nudge", () => {
  it.each<[Pick<Nudge, "cards" | "stands">, string]>([
    [{ cards: 9, stands: { unchanged: 3, review: 2, done: 4 } }, "9 việc: 4 đã xong, 2 chờ duyệt, 3 chưa đổi"],
    [{ cards: 4, stands: { started: 1, extended: 1, gone: 2 } }, "4 việc: 1 bắt đầu làm, 1 đã đổi hạn, 2 không còn"],
    [{ cards: 1, stands: { unchanged: 1, done: 0 } }, "1 việc: 1 chưa đổi"],
    [{ cards: 0, stands: {} }, "0 việc"],
  ])("%j: %s", (nudge, words) => {
    expect(describeStands(nudge)).toBe(words);
  });

  it("is counted without what is nothing", () => {
    expect(standsOf({ stands: { done: 0, unchanged: 2 } })).toEqual([{ stand: "unchanged", cards: 2 }]);
  });
});

it.each([
  [[unit("Phòng Kinh tế", 5)], 1, "Phòng Kinh tế (5 việc)"],
  [[unit("Phòng Kinh tế", 5), unit("Trạm Y tế xã", 2)], 5, "Phòng Kinh tế (5 việc), Trạm Y tế xã (2 việc) và 3 đơn vị khác"],
])("the units are %j of %i: %s", (units, unitCount, words) => {
  expect(describeUnits({ units, unitCount })).toBe(words);
});

it.each<[Partial<NudgeReach>, string | null]>([
  [{}, null],
  [{ waiting: 2, already: 1 }, "1 việc đồng chí đã đôn đốc hôm nay, 2 việc đang chờ duyệt"],
  [{ withoutUnit: 1, closed: 3 }, "1 việc chưa rõ đơn vị chủ trì, 3 việc đã xong hoặc không còn"],
])("%j leaves out: %s", (changes, words) => {
  expect(describeLeftOut({ ...reach, ...changes })).toBe(words);
});

it.each<[Partial<NudgeReach>, string | null]>([
  [{}, null],
  [
    { unreached: { count: 2, names: ["An", "Bình"] } },
    "Chưa nhận được tin trong Zalo: An, Bình. Tin chỉ nằm trong mục Thông báo của ứng dụng.",
  ],
  [
    { unreached: { count: 3, names: ["An"] }, units: [{ id: "u", name: "Hội Nông dân", cards: 1, people: 0 }] },
    "Chưa nhận được tin trong Zalo: An và 2 người khác. Tin chỉ nằm trong mục Thông báo của ứng dụng. Chưa có ai dùng ứng dụng ở: Hội Nông dân.",
  ],
])("%j does not reach: %s", (changes, words) => {
  expect(describeUnreached({ ...reach, ...changes })).toBe(words);
});
