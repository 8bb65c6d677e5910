import { anyOf } from "../text/any-of.ts";
import { stripDiacritics } from "../text/fold.ts";
import type { ChatCommandKind } from "./chat-command.ts";

/** The ways to write each command, the plainest first. */
export const commandWords: Record<ChatCommandKind, readonly [string, ...string[]]> = {
  work: ["việc", "việc của tôi", "công việc"],
  overdue: ["quá hạn", "việc quá hạn"],
  reports: ["báo cáo", "bc"],
  help: ["trợ giúp", "giúp", "hướng dẫn", "help"],
  report: ["bc", "báo cáo"],
  done: ["xong"],
  extension: ["gia hạn", "xin gia hạn"],
  progress: ["tiến độ"],
  send: ["gửi", "gửi báo cáo", "nộp", "nộp báo cáo"],
  agree: ["đồng ý", "đồng ý nộp"],
  cancel: ["hủy", "hủy bỏ", "hủy báo cáo"],
};

/** A pattern for a word with its marks or without any; «gùi» is no «gửi». */
const marked = (word: string) => anyOf([...new Set([word, stripDiacritics(word)])]);

/** A pattern for any of the ways to write something, in lower case and today's spelling; blanks between words may be missing. */
export function written(ways: readonly string[]): string {
  return anyOf(
    ways.map((way) =>
      way
        .split(" ")
        .map(marked)
        .join(String.raw`\s*`),
    ),
  );
}
