import { describe, expect, it } from "vitest";
import type { OfficialAccountState } from "../../src/core/organization/official-account.ts";
import { accountWords, typeWords } from "../../src/features/official-account/account-words.ts";

const connected: OfficialAccountState = {
  oaId: "4409",
  name: "Xã Bình An",
  type: 4,
  packageName: null,
  status: "connected",
  expiresAt: "2026-11-21T02:00:00Z",
  failure: null,
  enteredBy: null,
  enteredAt: null,
};
const failed = (kind: NonNullable<OfficialAccountState["failure"]>["kind"], code: string | null = null) => ({
  kind,
  code,
  at: "2026-11-20T02:00:00Z",
});

describe("how the Official Account stands", () => {
  it.each<[string, Partial<OfficialAccountState>, string, string[]]>([
    ["nothing entered", { status: "empty" }, "idle", ["Chưa kết nối", "nhập ở dưới"]],
    ["just entered", { status: "unproved" }, "soon", ["Đang kiểm tra", "thường xong sau một phút"]],
    ["entered, and refused", { status: "unproved", failure: failed("refused", "-14002") }, "soon", ["người quản trị hệ thống", "-14002"]],
    ["all is well", {}, "done", ["Đã kết nối", "đến 21/11/2026 lúc 09:00", "không phải làm gì"]],
    ["works, but Zalo was away", { failure: failed("unreachable") }, "soon", ["Đã kết nối", "20/11/2026 lúc 09:00", "tự thử lại mỗi giờ"]],
    ["has ended", { status: "expired" }, "late", ["Mã đã hết hạn", "trong vòng một giờ"]],
    ["has ended without an answer", { status: "expired", failure: failed("unanswered") }, "late", ["tự thử lại mỗi giờ"]],
    ["is lost", { status: "lost", failure: failed("used_up", "-14014") }, "late", ["Mất kết nối", "lấy cặp mã mới"]],
  ])("%s", (_, changes, tone, words) => {
    const told = accountWords({ ...connected, ...changes });
    expect(told.tone).toBe(tone);
    for (const word of words) expect(`${told.title}. ${told.sentence}`).toContain(word);
  });

  it("names the kind of account", () => {
    expect([2, 4, 7].map(typeWords)).toEqual(["Doanh nghiệp", "Cơ quan nhà nước", "Loại khác (Zalo ghi số 7)"]);
  });
});
