import type { CardDetail } from "../core/board/card.ts";
import type { Result } from "../core/result.ts";
import { call } from "./call.ts";
import type { Refusal } from "./errors.ts";

/** Takes a file off a card. */
export function removeCardFile(fileId: string): Promise<Result<CardDetail, Refusal>> {
  return call("remove_card_file", { file_id: fileId });
}
