import { createReadStream } from "node:fs";
import { link, mkdir, open, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";

/**
 * The bytes of the objects. A file is named by the version in the object's row, never by what a client wrote,
 * so that no key can lead out of the folder and an overwritten object is replaced at once.
 */
export class FileStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async write(version: string, bytes: Buffer): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const file = await open(this.#path(version), "wx", 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /** Takes in a file that lies on the same disk already, without copying it. One left by a process that ended is replaced. */
  async adopt(version: string, path: string): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const file = await open(path, "r+");
    await file.sync().finally(() => file.close());
    await rm(this.#path(version), { force: true });
    await link(path, this.#path(version));
  }

  async read(version: string): Promise<{ size: number; stream: Readable } | undefined> {
    const path = this.#path(version);
    const found = await stat(path).catch(() => undefined);
    return found && { size: found.size, stream: createReadStream(path) };
  }

  async remove(versions: string[]): Promise<void> {
    await Promise.all(versions.map((version) => rm(this.#path(version), { force: true })));
  }

  #path(version: string): string {
    if (!/^[0-9a-f-]{36}$/.test(version)) throw new Error("Not a version of a stored object.");
    return join(this.#folder, version);
  }
}
