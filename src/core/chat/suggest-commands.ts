import { fold } from "../text/fold.ts";
import { foldSpaces, normalizeText } from "../text/normalize.ts";
import type { ChatCommandKind } from "./chat-command.ts";
import { commandWords } from "./command-words.ts";
import { editDistance } from "./edit-distance.ts";

/** In this order where two are equally near. */
const suggested: readonly ChatCommandKind[] = ["work", "reports", "overdue", "help", "report", "done", "progress", "extension"];

/** The two commands that a text is most like. */
export function suggestCommands(typed: string): [ChatCommandKind, ChatCommandKind] {
  const text = foldSpaces(fold(normalizeText(typed))).replace(/^#\s*/u, "");
  const [first = "work", second = "help"] = [...suggested].sort((a, b) => unlikeness(text, a) - unlikeness(text, b));
  return [first, second];
}

/** How far the beginning of a text is from the nearest way to write a command: 0 for the same, 1 for nothing in common. */
function unlikeness(text: string, kind: ChatCommandKind): number {
  const words = text.split(" ");
  const nearest = commandWords[kind].map((way) => {
    const [squeezed, most] = [fold(way).replaceAll(" ", ""), way.split(" ").length];
    // «giahan» and «gia hạn» are the same beginning.
    const beginnings = Array.from({ length: most }, (_, index) =>
      words
        .slice(0, index + 1)
        .join("")
        .slice(0, 2 * squeezed.length),
    );
    return Math.min(...beginnings.map((beginning) => editDistance(beginning, squeezed))) / squeezed.length;
  });
  return Math.min(...nearest) + argumentPenalty(text, kind);
}

/** A number in the text speaks for a command that takes one. */
function argumentPenalty(text: string, kind: ChatCommandKind): number {
  const takesNumber = kind === "report" || kind === "done" || kind === "progress" || kind === "extension";
  return takesNumber === /\d/u.test(text) ? 0 : 0.25;
}
