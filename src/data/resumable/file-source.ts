import type { FileReader } from "tus-js-client";

/** The file can't be read any more: taken away or changed since it was chosen. */
export class UnreadableFile extends Error {}

/** Takes a file a part at a time. The library's own reader would not tell a file that is gone from a network that is. */
export const fileSource: FileReader = {
  openFile: (file: Blob) =>
    Promise.resolve({
      size: file.size,
      slice: async (start, end) => ({ value: await readPart(file, start, end), done: end >= file.size }),
      close: () => undefined,
    }),
};

async function readPart(file: Blob, start: number, end: number): Promise<Uint8Array & { size: number }> {
  const part = await file
    .slice(start, end)
    .arrayBuffer()
    .catch(() => null);
  if (part?.byteLength !== end - start) throw new UnreadableFile();
  return Object.assign(new Uint8Array(part), { size: part.byteLength });
}
