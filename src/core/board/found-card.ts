import type { Card } from "./card.ts";

/** A card that a search found, and where the words were found that its title lacks. */
export interface FoundCard {
  card: Card;
  /** Its number was asked for. */
  byNumber: boolean;
  /** Names of its units in which words were found, at most two. */
  units: string[];
  comment: { person: string | null; at: string; excerpt: string } | null;
}

/** The answer of api.search_cards. */
export interface Found {
  found: FoundCard[];
  more: boolean;
  /** There may be further ones that are not given: more words would find them. */
  tooMany: boolean;
}
