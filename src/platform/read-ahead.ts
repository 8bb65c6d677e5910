import type { Platform } from "./platform.ts";

/**
 * The same platform, asked already for the values that are read first, all at once instead of one after another: the first reading
 * of each takes that answer. What is written or removed meanwhile is read anew.
 */
export function readAhead(platform: Platform, keys: readonly string[]): Platform {
  const ahead = new Map(keys.map((key) => [key, platform.readStored(key)]));
  return {
    ...platform,
    readStored(key) {
      const read = ahead.get(key);
      ahead.delete(key);
      return read ?? platform.readStored(key);
    },
    store(key, value) {
      ahead.delete(key);
      return platform.store(key, value);
    },
    removeStored(key) {
      ahead.delete(key);
      return platform.removeStored(key);
    },
    clearStored() {
      ahead.clear();
      return platform.clearStored();
    },
  };
}
