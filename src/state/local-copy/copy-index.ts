/** What the copy on this device consists of. */
export interface CopyIndex {
  entries: CopyEntry[];
  /** When what is shown was last known to be up to date (ISO instant). */
  freshAt: string | null;
}

export interface CopyEntry {
  name: string;
  /** Length of what is stored, in characters. */
  size: number;
}

/** Nothing is kept. */
export const emptyIndex: CopyIndex = { entries: [], freshAt: null };

/** About 2 of the 5 MB that Zalo gives an app, at up to two bytes a character: what was written and not sent yet lies there too. */
export const copyLimit = 1_000_000;

/** Takes an entry in as the newest; the oldest go where they are too much together. Answers which. */
export function enterCopy(index: CopyIndex, entry: CopyEntry, limit: number = copyLimit): { index: CopyIndex; gone: string[] } {
  const entries = [...index.entries.filter(({ name }) => name !== entry.name), entry];
  let total = entries.reduce((sum, { size }) => sum + size, 0);
  const gone: string[] = [];
  while (total > limit) {
    const oldest = entries.shift();
    if (oldest === undefined) break;
    total -= oldest.size;
    gone.push(oldest.name);
  }
  return { index: { ...index, entries }, gone };
}
