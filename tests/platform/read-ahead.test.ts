import { describe, expect, it } from "vitest";
import type { Platform } from "../../src/platform/platform.ts";
import { readAhead } from "../../src/platform/read-ahead.ts";

/** A device with these values; tells which were read. */
function device(values: Record<string, string>) {
  const stored = new Map(Object.entries(values));
  const asked: string[] = [];
  const platform = {
    readStored: (key: string) => {
      asked.push(key);
      return Promise.resolve(stored.get(key) ?? null);
    },
    store: (key: string, value: string) => Promise.resolve(stored.set(key, value).size > 0),
    removeStored: (key: string) => Promise.resolve(void stored.delete(key)),
    clearStored: () => Promise.resolve(stored.clear()),
  } as Partial<Platform> as Platform;
  return { platform, asked };
}

describe("what is read ahead", () => {
  it.each<[string, (platform: Platform) => Promise<unknown>, string | null]>([
    ["written", (platform) => platform.store("session", "new"), "new"],
    ["removed", (platform) => platform.removeStored("session"), null],
    ["cleared", (platform) => platform.clearStored(), null],
  ])("is never given out once it was %s", async (_, change, expected) => {
    const platform = readAhead(device({ session: "old" }).platform, ["session"]);
    await change(platform);
    expect(await platform.readStored("session")).toBe(expected);
  });

  it("is asked for at once and given out once; later readings ask the device", async () => {
    const { platform, asked } = device({ session: "here" });
    const ahead = readAhead(platform, ["session", "copy"]);
    expect(asked).toEqual(["session", "copy"]);
    expect(await ahead.readStored("session")).toBe("here");
    expect(await ahead.readStored("copy")).toBeNull();
    expect(asked).toEqual(["session", "copy"]);
    expect(await ahead.readStored("session")).toBe("here");
    expect(asked).toEqual(["session", "copy", "session"]);
  });
});
