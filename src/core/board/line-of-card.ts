import type { Card, CardDetail } from "./card.ts";

/** What a card's page knows beyond what lists show; a type error here means that a field is missing. */
const detailFields: Record<Exclude<keyof CardDetail, keyof Card>, true> = {
  organizationId: true,
  plan: true,
  units: true,
  timeText: true,
  timeCertainty: true,
  startsOn: true,
  taskDueOn: true,
  dueBound: true,
  firstDueOn: true,
  frequency: true,
  product: true,
  details: true,
  sourceText: true,
  history: true,
  checklist: true,
  people: true,
  files: true,
};

/** A card as lists hold it, without what only its page shows. */
export function lineOfCard(detail: CardDetail): Card {
  const line: Partial<CardDetail> & Card = { ...detail };
  for (const field of Object.keys(detailFields) as (keyof typeof detailFields)[]) delete line[field];
  return line;
}
