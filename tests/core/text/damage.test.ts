import { describe, expect, it } from "vitest";
import { isDamaged } from "../../../src/core/text/damage.ts";
import { fold } from "../../../src/core/text/fold.ts";

const sound = "Ủy ban nhân dân xã tổ chức thực hiện kế hoạch, tuyên truyền đến nhân dân và các đơn vị trên địa bàn. ".repeat(4);

describe("isDamaged", () => {
  it.each([
    ["a sound text", sound],
    ["short lines repeated, whose words only look like frequent ones", "- Chủ trì: Sở Y tế\n".repeat(40)],
    ["one office many times", "1. Tổ chuyên môn\n- Sở Công Thương\n".repeat(40)],
    ["too little text", fold("tổ chức thực hiện")],
  ])("takes %s as sound", (_, text) => {
    expect(isDamaged(text)).toBe(false);
  });

  it("sees that the marks are gone", () => {
    expect(isDamaged(fold(sound))).toBe(true);
  });
});
