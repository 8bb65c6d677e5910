import { describe, expect, it } from "vitest";
import { readSimulation } from "../../src/platform/simulation.ts";
import { within } from "../../src/platform/within.ts";

describe("what the simulator page tells", () => {
  it("is who holds the phone, and how much of it the bars cover", () => {
    const name = JSON.stringify({ simulator: "http://127.0.0.1:5000", persona: "leader", insets: { top: 44, bottom: 20 } });
    expect(readSimulation(name, "http://other")).toEqual({
      simulator: "http://127.0.0.1:5000",
      persona: "leader",
      insets: { top: 44, bottom: 20 },
    });
  });

  it.each(["", "main-frame", "null", "7", '{"persona": 7, "insets": {"top": "44", "bottom": 9999}}'])("is nobody for %j", (name) => {
    expect(readSimulation(name, "http://other")).toEqual({ simulator: "http://other", persona: null, insets: { top: 0, bottom: 0 } });
  });
});

describe("a call of the platform", () => {
  it("gives what it gives in time", async () => {
    expect(await within(50, () => Promise.resolve("yes"))).toBe("yes");
  });

  it("that fails, even with a plain object, or never ends is null", async () => {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- this is how the SDK rejects
    expect(await within(50, () => Promise.reject({ code: -2000 }))).toBeNull();
    expect(await within(5, () => new Promise(() => undefined))).toBeNull();
  });
});
