import { find, phrase, type Reading, sliceReading } from "../text/reading.ts";
import { unitListEnd } from "../unit/unit-phrase.ts";
import { subjectOf, type UnitRange } from "./assigned-units.ts";
import { asHead } from "./lead-words.ts";

/** «Giao Sở A chủ trì, phối hợp với B: công việc»: who leads, who supports, and where the work begins. */
export interface Delegation {
  lead: UnitRange;
  support: UnitRange | null;
  title: number;
}

const withOthers = "\\s*,?\\s*(?:và\\s+)?phối hợp(?:\\s+chặt chẽ)?\\s+(?:với|cùng)?\\s*";
const leads = phrase(`^[\\s,]*${asHead}chủ trì(?:${withOthers})?`);
const colon = /^\s*:\s*(?=\S)/u;

/** Reads the opening of a delegated duty; only one that ends in a colon, so that what follows is the work alone. */
export function delegationOf(reading: Reading): Delegation | null {
  const subject = subjectOf(reading);
  if (!subject?.leads) return null;
  const opening = find(leads, sliceReading(reading, subject.end));
  if (!opening) return null;
  let end = subject.end + opening[0].length;
  let support: UnitRange | null = null;
  if (/(?:phối hợp|phoi hop)/u.test(opening[0])) {
    const last = unitListEnd(reading, end);
    if (last === null) return null;
    support = { start: end, end: last };
    end = last;
  }
  const behind = colon.exec(reading.text.slice(end));
  return behind ? { lead: { start: subject.start, end: subject.end }, support, title: end + behind[0].length } : null;
}
