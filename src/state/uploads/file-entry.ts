import type { RefusalCode } from "../../core/refusal.ts";

/** How far a file of a draft or a card is. */
export type FileStatus =
  /** In turn; another one is on its way. */
  | { kind: "queued" }
  | { kind: "sending"; sent: number }
  /** The network is away; it goes on by itself. */
  | { kind: "waiting"; sent: number }
  | { kind: "checking" }
  | { kind: "ready" }
  /** The app was closed in between: it goes on once the same file is chosen again. */
  | { kind: "interrupted" }
  /** A colleague or another device is sending it. */
  | { kind: "elsewhere" }
  | { kind: "failed"; code: RefusalCode };

/** A file as a list shows it. */
export interface FileEntry {
  id: string;
  name: string;
  size: number;
  status: FileStatus;
}
