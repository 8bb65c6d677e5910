/** One part of a ZIP archive, as its directory describes it. */
export interface ZipEntry {
  name: string;
  method: number;
  compressed: number;
  size: number;
  offset: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;

/** Reads the directory of a ZIP archive; null when it is damaged. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && bytes.length - end < 66_000 && view.getUint32(end, true) !== endSignature) end--;
  if (end < 0 || view.getUint32(end, true) !== endSignature) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) return null;
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      compressed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Inflates what a stream brings, but never more than `limit` bytes. */
async function inflate(data: Uint8Array, limit: number): Promise<Uint8Array | null> {
  const source = new Response(Uint8Array.from(data)).body;
  if (!source) return null;
  const reader = source.pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const chunk: Uint8Array = part.value;
      size += chunk.length;
      if (size > limit) return null;
      chunks.push(chunk);
    }
  } catch {
    return null;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** The text of one part of an archive; null when it is missing, damaged or larger than `limit`. */
export async function zipText(bytes: Uint8Array, entries: readonly ZipEntry[], name: string, limit: number): Promise<string | null> {
  const entry = entries.find((candidate) => candidate.name === name);
  if (!entry || entry.offset + 30 > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const data = bytes.subarray(start, start + entry.compressed);
  const plain = entry.method === 0 ? data : entry.method === 8 ? await inflate(data, limit) : null;
  return plain && new TextDecoder().decode(plain);
}

/** Whether every part of an archive opens to what its directory says and all together stay below `limit`. */
export function isWithin(entries: readonly ZipEntry[], limit: number): boolean {
  return entries.reduce((sum, entry) => sum + entry.size, 0) <= limit;
}

/** Whether an archive is a workbook as Excel and its like write it today. */
export function isWorkbook(entries: readonly ZipEntry[]): boolean {
  return entries.some((entry) => /^\/?xl\/workbook\.xml$/iu.test(entry.name));
}
