import { ByteView } from "./byte-view.ts";

/** Formatting of the text between two byte offsets: changes to what the style says. */
export interface FormattedRun {
  from: number;
  to: number;
  /** The paragraph's style; 0 for characters. */
  style: number;
  changes: ByteView;
}

const pageSize = 512;
const nothing = new ByteView(new Uint8Array(0));

function characterChanges(page: ByteView, run: number, count: number): Pick<FormattedRun, "style" | "changes"> {
  const at = page.u8((count + 1) * 4 + run) * 2;
  return { style: 0, changes: at === 0 ? nothing : page.part(at + 1, page.u8(at)) };
}

function paragraphChanges(page: ByteView, run: number, count: number): Pick<FormattedRun, "style" | "changes"> {
  const at = page.u8((count + 1) * 4 + run * 13) * 2;
  if (at === 0) return { style: 0, changes: nothing };
  const words = page.u8(at);
  const start = words === 0 ? at + 2 : at + 1;
  const length = words === 0 ? page.u8(at + 1) * 2 : words * 2 - 1;
  return { style: page.u16(start), changes: page.part(start + 2, length - 2) };
}

/** Reads the formatted pages (FKP) that a list names, each page once, sorted by their place. */
export function readFormatting(word: ByteView, list: ByteView, kind: "characters" | "paragraphs"): FormattedRun[] {
  const runs: FormattedRun[] = [];
  const seen = new Set<number>();
  const pages = Math.floor((list.length - 4) / 8);
  for (let i = 0; i < pages; i++) {
    const number = list.u32((pages + 1) * 4 + i * 4) & 0x3fffff;
    if (seen.has(number) || (number + 1) * pageSize > word.length) continue;
    seen.add(number);
    const page = word.part(number * pageSize, pageSize);
    const count = Math.min(page.u8(pageSize - 1), kind === "characters" ? 101 : 29);
    for (let run = 0; run < count; run++) {
      const [from, to] = [page.u32(run * 4), page.u32(run * 4 + 4)];
      const found = kind === "characters" ? characterChanges(page, run, count) : paragraphChanges(page, run, count);
      if (from < to) runs.push({ from, to, ...found });
    }
  }
  return runs.sort((a, b) => a.from - b.from);
}

/** Finds the run that a byte offset lies in; asked in the order of the text it seldom has to search. */
export function runFinder(runs: readonly FormattedRun[]): (offset: number) => FormattedRun | null {
  let last: FormattedRun | null = null;
  return (offset) => {
    if (last && offset >= last.from && offset < last.to) return last;
    let [low, high] = [0, runs.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((runs[middle]?.from ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const found = runs[low];
    last = found && offset >= found.from && offset < found.to ? found : null;
    return last;
  };
}
