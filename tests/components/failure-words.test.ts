import { describe, expect, it } from "vitest";
import { failureSentence, failureTitle, isFinal } from "../../src/components/failure-words.ts";
import { refusalSentences } from "../../src/core/refusal.ts";

describe("a screen that could not be shown", () => {
  it("is told by what was in the way", () => {
    expect(failureTitle("plan.forbidden")).toBe("Không thuộc quyền của đồng chí");
    expect(failureTitle("card.not_found")).toBe("Không tìm thấy");
    expect(failureTitle("zalo.unavailable")).toBe("Chưa đăng nhập được");
    expect(failureTitle("server.failed")).toBe("Chưa tải được");
  });

  it("is tried again only where that can help", () => {
    expect((["plan.forbidden", "card.not_found"] as const).every(isFinal)).toBe(true);
    expect((["network.offline", "server.failed", "rate.limited", "zalo.unavailable", "auth.expired"] as const).some(isFinal)).toBe(false);
  });

  it("says nothing of sending where nothing was sent", () => {
    expect(failureSentence("network.offline")).not.toContain("gửi");
    expect(failureSentence("server.failed")).toBe(refusalSentences["server.failed"]);
  });
});
