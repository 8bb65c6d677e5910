/** A name in a comment; places are counted in characters (code points) from 0, the @ included. */
export interface Mention {
  personId: string;
  at: number;
  length: number;
}

/** A piece of a comment: plain words, or somebody's name. */
export interface CommentPiece {
  text: string;
  personId: string | null;
}

/** Parts a comment into its words and the names in it. Mentions that fit nowhere are left as words. */
export function splitComment(body: string, mentions: readonly Mention[]): CommentPiece[] {
  const letters = Array.from(body);
  const pieces: CommentPiece[] = [];
  let read = 0;
  const take = (until: number, personId: string | null): void => {
    if (until > read) pieces.push({ text: letters.slice(read, until).join(""), personId });
    read = Math.max(read, until);
  };
  for (const { personId, at, length } of [...mentions].sort((one, other) => one.at - other.at)) {
    if (at < read || at + length > letters.length) continue;
    take(at, null);
    take(at + length, personId);
  }
  take(letters.length, null);
  return pieces;
}

/** A name as it is sent within a comment: the server puts the person's own name there and checks that they see the card. */
export function writeMention({ id, name }: { id: string; name: string }): string {
  return `@[${name.replace(/[[\]\n]/g, " ").slice(0, 200)}](${id})`;
}

/**
 * The comment as it is sent: every «@Lan Anh» of the people who were chosen becomes a mention. Of two names that begin
 * alike the longer one is meant; what is followed by more letters is another word.
 */
export function writeMentions(body: string, chosen: readonly { id: string; name: string }[]): string {
  const people = [...chosen].sort((one, other) => other.name.length - one.name.length);
  let written = "";
  let rest = body;
  while (rest !== "") {
    const person = rest.startsWith("@") ? people.find(({ name }) => isCalled(rest, name)) : undefined;
    const end = person === undefined ? nextSign(rest) : person.name.length + 1;
    written += person === undefined ? rest.slice(0, end) : writeMention(person);
    rest = rest.slice(end);
  }
  return written;
}

/** The comment as one reads it, before the server has put the names in: «@[Lan Anh](…)» as «@Lan Anh». */
export function readWrittenMentions(body: string): { text: string; mentions: Mention[] } {
  const mentions: Mention[] = [];
  let text = "";
  let read = 0;
  for (const { 0: written, 1: name = "", 2: personId = "", index } of body.matchAll(/@\[([^[\]\n]{1,200})\]\(([0-9a-f-]{36})\)/g)) {
    text += body.slice(read, index);
    mentions.push({ personId, at: Array.from(text).length, length: Array.from(name).length + 1 });
    text += `@${name}`;
    read = index + written.length;
  }
  return { text: text + body.slice(read), mentions };
}

function isCalled(rest: string, name: string): boolean {
  return rest.startsWith(name, 1) && !/^[\p{L}\p{N}]/u.test(rest.slice(name.length + 1));
}

function nextSign(rest: string): number {
  const next = rest.indexOf("@", 1);
  return next === -1 ? rest.length : next;
}
