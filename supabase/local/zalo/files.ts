import { randomBytes } from "node:crypto";
import type { Answer } from "../gateway/http.ts";

interface KeptFile {
  content: Buffer;
  contentType: string;
}

export interface SentFiles {
  /** Keeps a file and answers its path. */
  keep(name: string, content: Buffer, contentType: string): string;
  /** The file at a path. */
  serve(path: string): Answer | undefined;
}

/** Where Zalo keeps what people send in chats: at addresses that nobody guesses and anybody may read. */
export function createSentFiles(): SentFiles {
  const files = new Map<string, KeptFile>();
  return {
    keep(name, content, contentType) {
      const path = `/files/${randomBytes(12).toString("hex")}/${encodeURIComponent(name)}`;
      files.set(path, { content, contentType });
      return path;
    },
    serve(path) {
      const file = files.get(path);
      if (!file) return undefined;
      return {
        status: 200,
        headers: { "content-type": file.contentType, "content-length": String(file.content.length) },
        body: file.content,
      };
    },
  };
}
