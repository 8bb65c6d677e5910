import { ByteView } from "./byte-view.ts";

/** The streams at the top of an OLE compound file; those of embedded objects are left alone. */
export interface CompoundFile {
  has(name: string): boolean;
  /** The bytes of a stream; null when there is none of this name or its chain is damaged. */
  read(name: string): Uint8Array | null;
}

interface Entry {
  start: number;
  size: number;
}

const endOfChain = 0xfffffffe;
const headerSize = 512;
const entrySize = 128;
const directSectors = 109;

/** Follows a chain of sectors, at most `limit` of them: a chain that runs in a circle ends there. */
function chainOf(start: number, next: (sector: number) => number, limit: number): number[] {
  const chain: number[] = [];
  for (let sector = start; sector < endOfChain - 3 && chain.length < limit; sector = next(sector)) chain.push(sector);
  return chain;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The entries of the root folder: its tree is walked, every entry at most once. */
function topEntries(directory: ByteView): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const seen = new Set<number>();
  const waiting = [directory.u32(76)];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const at = id * entrySize;
    if (seen.has(id) || at + entrySize > directory.length) continue;
    seen.add(id);
    const name = directory.utf16(at, Math.max(0, Math.min(directory.u16(at + 64), 64) / 2 - 1));
    if (directory.u8(at + 66) === 2) entries.set(name, { start: directory.u32(at + 116), size: directory.u32(at + 120) });
    waiting.push(directory.u32(at + 68), directory.u32(at + 72));
  }
  return entries;
}

/** Opens an OLE compound file ([MS-CFB]); null when its head is damaged. No chain is longer than the file. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile | null {
  const file = new ByteView(bytes);
  const shift = file.u16(30);
  if ((shift !== 9 && shift !== 12) || file.length < headerSize * 2) return null;
  const size = 1 << shift;
  const count = Math.floor(file.length / size);
  const perSector = size / 4;
  const sector = (id: number) => file.part((id + 1) * size, size);

  const tables = Array.from({ length: directSectors }, (_, i) => file.u32(76 + i * 4));
  for (const id of chainOf(file.u32(68), (last) => sector(last).u32(size - 4), count))
    for (let i = 0; i < perSector - 1; i++) tables.push(sector(id).u32(i * 4));
  const nextSector = (id: number) => {
    const table = tables[Math.floor(id / perSector)] ?? endOfChain;
    return table < count ? sector(table).u32((id % perSector) * 4) : endOfChain;
  };
  const streamFrom = (start: number, limit: number) =>
    joined(chainOf(start, (id) => (id < count ? nextSector(id) : endOfChain), limit).map((id) => sector(id).bytes));

  const directory = new ByteView(streamFrom(file.u32(48), count));
  if (directory.length < entrySize) return null;
  const entries = topEntries(directory);
  let small: { table: ByteView; stream: ByteView } | null = null;

  function readSmall({ start, size: length }: Entry): Uint8Array {
    small ??= {
      table: new ByteView(streamFrom(file.u32(60), count)),
      stream: new ByteView(streamFrom(directory.u32(116), count)),
    };
    const { table, stream } = small;
    const chain = chainOf(start, (id) => (id * 4 < table.length ? table.u32(id * 4) : endOfChain), Math.ceil(length / 64));
    return joined(chain.map((id) => stream.part(id * 64, 64).bytes));
  }

  return {
    has: (name) => entries.has(name),
    read(name) {
      const entry = entries.get(name);
      if (!entry || entry.size > file.length) return null;
      const whole = entry.size < file.u32(56) ? readSmall(entry) : streamFrom(entry.start, Math.ceil(entry.size / size));
      return whole.length < entry.size ? null : whole.subarray(0, entry.size);
    },
  };
}
