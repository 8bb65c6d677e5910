import { describe, expect, it } from "vitest";
import { channels } from "../../../supabase/functions/_shared/zalo/channel.ts";
import { actionOf } from "../../../supabase/functions/_shared/zalo/code-actions.ts";

describe("what to do about a code of Zalo", () => {
  it.each([
    ["token", [-216, -220, -124]],
    ["backoff", [-32]],
    ["next", [-213, -230, -232, -211, -218, -217, -227, -233, -234, -235, -240, -244, -248]],
    ["alarm", [-204, -205, -209, -212, -221, -223, -224, -242, -320, -321]],
    ["fault", [-201, -210, -100, -249, -237]],
    ["alarm", [-1, 1, 9999]],
  ])("of any channel: %s %j", (action, codes) => {
    for (const channel of channels) expect(codes.map((code) => actionOf(channel, code))).toEqual(codes.map(() => action));
  });

  it.each([
    ["next", [-108, -114, -118, -119, -133, -139, -140, -141, -144, -147]],
    ["alarm", [-109, -115, -117, -131, -135, -136, -137, -1121]],
    ["fault", [-1122, -1124]],
  ])("of templates alone: %s %j", (action, codes) => {
    for (const channel of ["zbs_uid", "zbs_phone"] as const) {
      expect(codes.map((code) => actionOf(channel, code))).toEqual(codes.map(() => action));
    }
    for (const channel of ["cs_v3", "cs_v2", "group"] as const) {
      expect(codes.map((code) => actionOf(channel, code))).toEqual(codes.map(() => "alarm"));
    }
  });
});
