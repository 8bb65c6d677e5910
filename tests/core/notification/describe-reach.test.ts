import { describe, expect, it } from "vitest";
import { describeReason, describeUndelivered } from "../../../src/core/notification/delivery-words.ts";
import { certaintyOfReach, describeLacks, isReachable, namesOfWays } from "../../../src/core/notification/describe-reach.ts";
import { mutableKindsOf } from "../../../src/core/notification/mutable-kinds.ts";
import type { Way } from "../../../src/core/notification/reach.ts";

describe("how messages reach a person", () => {
  it.each<[ways: Way[], reachable: boolean, lacks: string]>([
    [[], false, "cơ quan chưa chọn cách gửi tin nào"],
    [
      [
        { channel: "cs_v3", lacks: "not_in_chat", sure: true },
        { channel: "cs_v2", lacks: "not_in_chat", sure: true },
        { channel: "zbs_phone", lacks: "no_phone", sure: true },
      ],
      false,
      "chưa quan tâm Zalo OA; chưa chia sẻ số điện thoại",
    ],
    [
      [
        { channel: "cs_v3", lacks: "silent", sure: true },
        { channel: "zbs_phone", lacks: null, sure: true },
      ],
      true,
      "lâu chưa nhắn cho Zalo OA nên Zalo không cho gửi",
    ],
  ])("%j: %s, %s", (ways, reachable, lacks) => {
    expect(isReachable(ways)).toBe(reachable);
    expect(describeLacks(ways)).toBe(lacks);
    expect(namesOfWays(ways)).toEqual(reachable ? ["Tin mẫu theo số điện thoại"] : []);
  });
});

it.each([
  [{ lacks: null, sure: true }, false, "reached"],
  [{ lacks: null, sure: false }, false, "tried"],
  [{ lacks: null, sure: false }, true, "reached"],
  [{ lacks: "silent", sure: true }, true, "unreached"],
] as const)("%j, has something arrived: %s → %s", (way, arrived, certainty) => {
  const reached = arrived ? { channel: "cs_v3" as const, code: null, at: "2026-11-20T07:30:00" } : null;
  expect(certaintyOfReach({ ways: [{ channel: "cs_v3", ...way }], reached })).toBe(certainty);
});

describe("why a message did not arrive", () => {
  it.each([
    [null, "Zalo không nói lý do"],
    ["-213", "người nhận chưa quan tâm Zalo OA"],
    ["deliverer_lost", "việc gửi bị ngắt giữa chừng"],
    ["-999", "lỗi chưa rõ, mã -999"],
    ["toString", "lỗi chưa rõ, mã toString"],
  ])("%s: %s", (code, words) => {
    expect(describeReason(code)).toBe(words);
  });

  it.each([
    ["unknown", "timeout", "Chưa rõ đã đến hay chưa: Zalo không trả lời kịp"],
    ["unreached", "no_channel", "Không đến được: không có cách gửi nào đến được người này"],
    ["dead", null, "Gửi không được: Zalo không nói lý do"],
  ] as const)("%s, %s: %s", (status, code, words) => {
    expect(describeUndelivered({ status, code })).toBe(words);
  });
});

it("a viewer is told of nothing, so there is nothing to do without; nobody mutes a nudge", () => {
  expect(mutableKindsOf("viewer")).toEqual([]);
  expect(mutableKindsOf("leader")).toEqual(["card_overdue", "extension_requested", "mentioned"]);
  expect(mutableKindsOf("coordinator")).toEqual([...mutableKindsOf("staff"), "extension_requested"]);
  expect(mutableKindsOf("coordinator")).not.toContain("nudge");
});
