import { getPlatform } from "../../platform/current.ts";

/** What is kept of an upload so that it goes on after the app was opened anew: not the file, which only a person can choose. */
export interface KeptUpload {
  id: string;
  /** What the same file is known by: as it was named on the device, its size and its last change. */
  fileName: string;
  size: number;
  lastModified: number;
  /** Where the server keeps what it has; null before it said so. */
  address: string | null;
}

export interface UploadKeeper {
  read(): Promise<KeptUpload[]>;
  write(uploads: KeptUpload[]): Promise<void>;
}

/** Keeps unfinished uploads in the platform's storage under a name of their own. */
export function keepOnDevice(key: string): UploadKeeper {
  return {
    async read() {
      try {
        const stored: unknown = JSON.parse((await getPlatform().readStored(key)) ?? "[]");
        return Array.isArray(stored) ? (stored as KeptUpload[]) : [];
      } catch {
        return []; // what can't be read is begun anew
      }
    },
    async write(uploads) {
      if (uploads.length === 0) await getPlatform().removeStored(key);
      else await getPlatform().store(key, JSON.stringify(uploads));
    },
  };
}

interface Ledger {
  all(): Promise<KeptUpload[]>;
  keep(upload: KeptUpload): Promise<void>;
  forget(id: string): Promise<void>;
}

/** What a keeper keeps, read once. */
export function createLedger(keeper: UploadKeeper): Ledger {
  let kept: KeptUpload[] | null = null;
  const all = async () => (kept ??= await keeper.read());
  return {
    all,
    async keep(upload) {
      kept = [...(await all()).filter(({ id }) => id !== upload.id), upload];
      await keeper.write(kept);
    },
    async forget(id) {
      const before = await all();
      kept = before.filter((upload) => upload.id !== id);
      if (kept.length < before.length) await keeper.write(kept);
    },
  };
}

/** Whether a chosen file is the one that was on its way. */
export function isSameFile(kept: KeptUpload, file: File): boolean {
  return kept.fileName === file.name && kept.size === file.size && kept.lastModified === file.lastModified;
}
