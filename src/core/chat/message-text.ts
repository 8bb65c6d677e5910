import type { MessageButton, OutgoingMessage } from "../notification/outgoing-message.ts";
import { shorten } from "../text/shorten.ts";

/** What a message of the Official Account holds. */
export const longestMessage = 2000;
export const mostButtons = 5;
const mostLines = 10;

/** A message whose text and buttons fit into one. */
export function message(text: string, ...buttons: MessageButton[]): OutgoingMessage {
  return { text: shorten(text, longestMessage), buttons: buttons.slice(0, mostButtons) };
}

interface List {
  head: string;
  lines: readonly string[];
  /** How many there are, though fewer lines were given. */
  count: number;
  /** «việc»: «… và 12 việc nữa». */
  what: string;
  foot?: string;
}

/** A heading and as many lines as one message holds, how many more there are, and a closing line. */
export function listText({ head, lines, count, what, foot = "" }: List): string {
  const close = foot === "" ? "" : `\n\n${foot}`;
  const more = (shown: number) => (count > shown ? `\n… và ${count - shown} ${what} nữa` : "");
  for (let shown = Math.min(lines.length, mostLines); shown > 0; shown -= 1) {
    const text = `${[head, ...lines.slice(0, shown)].join("\n")}${more(shown)}${close}`;
    if (text.length <= longestMessage) return text;
  }
  return `${head}${more(0)}${close}`;
}
