import type { CardPerson, CardUnit } from "../../core/board/card.ts";
import { readCopy, writeCopy, type CopyOwner } from "./device-copy.ts";

const copyName = "people";
/** The people of a commune's office; who has more to choose from searches, and for that there must be a network. */
const mostKept = 300;

const read = async (owner: CopyOwner) => (await readCopy<CardPerson[]>(owner, copyName))?.value ?? [];

/** Keeps people to whom this person can give cards, so that it can be done without a network. */
export async function keepPeople(owner: CopyOwner, found: readonly CardPerson[]): Promise<void> {
  const older = (await read(owner)).filter(({ id }) => !found.some((person) => person.id === id));
  await writeCopy(owner, copyName, { value: [...found, ...older].slice(0, mostKept), version: null, at: new Date().toISOString() });
}

/** Those of them who work in a card's units. */
export async function readKeptPeople(owner: CopyOwner, units: readonly CardUnit[]): Promise<CardPerson[]> {
  return (await read(owner)).filter(({ unit }) => units.some(({ name }) => name === unit));
}
