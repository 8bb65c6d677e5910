import { describe, expect, it } from "vitest";
import type { Activity } from "../../src/core/board/card.ts";
import { describeActivity } from "../../src/features/card-detail/history-words.ts";

const line: Activity = {
  id: "1",
  at: "2026-11-20T02:00:00Z",
  person: null,
  kind: "extension_asked",
  from: null,
  to: null,
  fromDue: "2026-12-15",
  toDue: "2026-12-30",
  text: null,
  amount: null,
};

describe("an extension in a card's history", () => {
  it.each([
    ["extension_asked", "Xin gia hạn đến 30/12/2026"],
    ["extension_granted", "Được gia hạn từ 15/12/2026 đến 30/12/2026"],
    ["extension_refused", "Không được gia hạn"],
    ["extension_withdrawn", "Thôi xin gia hạn"],
  ] as const)("%s: %s", (kind, words) => {
    expect(describeActivity({ ...line, kind })).toBe(words);
  });
});
