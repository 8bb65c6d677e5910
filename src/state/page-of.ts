import { ok, type Result } from "../core/result.ts";
import type { Refusal } from "../data/errors.ts";
import type { Pages } from "./pages.ts";

/** A page of a list of which nobody says how long it is: a full one has others after it. */
export function pageOf<Item>(answer: Result<Item[], Refusal>, limit: number): Result<Pages<Item>, Refusal> {
  return answer.ok ? ok({ items: answer.value, more: answer.value.length === limit }) : answer;
}

/** A page of a list that is counted. */
export function countedPageOf<Item>(
  answer: Result<{ count: number; items: Item[] }, Refusal>,
  after: Pages<Item> | null,
): Result<Pages<Item, { count: number }>, Refusal> {
  if (!answer.ok) return answer;
  const { count, items } = answer.value;
  return ok({ count, items, more: (after?.items.length ?? 0) + items.length < count });
}
