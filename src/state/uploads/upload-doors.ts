import type { RefusalCode } from "../../core/refusal.ts";
import type { Result } from "../../core/result.ts";
import type { FileToAnnounce } from "../../data/add-report-file.ts";
import type { Refusal } from "../../data/errors.ts";
import type { ResumableFile, UploadWatch } from "../../data/upload-resumable.ts";
import type { FileEntry } from "./file-entry.ts";
import type { UploadKeeper } from "./kept-uploads.ts";

/** What reports and cards do differently. */
export interface UploadDoors {
  /** How many files there may be, and what is said of one more. */
  most: { count: number; code: RefusalCode };
  /** Answers where the bytes go. */
  announce(file: FileToAnnounce): Promise<Result<{ path: string }, Refusal>>;
  send(file: ResumableFile, watch: UploadWatch): Promise<Result<"stored" | "stopped", Refusal>>;
  check(fileId: string): Promise<Result<null, Refusal>>;
  remove(fileId: string): Promise<Result<unknown, Refusal>>;
  forget(address: string): Promise<void>;
  keeper: UploadKeeper;
  newId(): string;
  onChange(entries: FileEntry[]): void;
}
