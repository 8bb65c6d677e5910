import type { CardFile } from "../core/board/card.ts";
import type { Result } from "../core/result.ts";
import type { FileToAnnounce } from "./add-report-file.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Announces a file of a card; its bytes go to the path that is answered. */
export function addCardFile(cardId: string, { id, name, contentType, size }: FileToAnnounce): Promise<Result<CardFile, Refusal>> {
  return call("add_card_file", { card_id: cardId, file_id: id, name, content_type: contentType, size });
}
