import type { ExtensionSubject } from "../../core/board/extension.ts";

/** What a request is about: «thẻ #7», «báo cáo #3». */
export function nameSubject({ kind, number }: ExtensionSubject): string {
  return `${kind === "card" ? "thẻ" : "báo cáo"} #${number}`;
}
