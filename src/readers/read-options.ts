import type { ScanReader } from "./scan-reader.ts";

/** How far a long file is read, in pages or sheets. */
export interface ReadProgress {
  done: number;
  of: number;
}

/** What whoever has a file read may want besides. */
export interface ReadOptions {
  /** Told before each page of a long file, and once at the end. */
  onProgress?: (progress: ReadProgress) => void;
  /** Stops the work; the promise is then rejected with the signal's reason. */
  signal?: AbortSignal;
  /** Reads pages that are pictures; without it they are refused. */
  scans?: ScanReader;
}
