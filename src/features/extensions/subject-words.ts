import type { ExtensionSubject } from "../../core/board/extension.ts";

/** What a request is about: «thẻ #7». */
export function nameSubject({ number }: ExtensionSubject): string {
  return `thẻ #${number}`;
}
