/** A text that a person added to a draft in the chat. */
export interface ChatPiece {
  /** The event that brought it. */
  event: string;
  /** When it was written, as an ISO instant. */
  at: string;
  text: string;
}

/** What the chat remembers of the report that a person writes. */
export interface ChatReport {
  requestId: string;
  pieces: ChatPiece[];
  fileIds: string[];
  /** The version of the draft that was shown for a yes; null until then. */
  shownVersion: number | null;
}

/** Tells whether a piece stands in a text as lines of its own. */
export function holdsPiece(body: string, text: string): boolean {
  return within(body).includes(within(text));
}

/**
 * Adds a piece to the text of a draft: at the end, or, when an earlier message arrives late, before the first that was
 * written after it.
 */
export function addPiece(body: string, pieces: readonly ChatPiece[], piece: Omit<ChatPiece, "event">): string {
  const lines = within(body.trimEnd());
  const later = pieces
    .filter(({ at, text }) => at > piece.at && lines.includes(within(text)))
    .map(({ text }) => lines.lastIndexOf(within(text)));
  if (later.length > 0) {
    const at = Math.min(...later);
    return `${lines.slice(0, at)}\n${piece.text}${lines.slice(at)}`.trim();
  }
  return body.trim() === "" ? piece.text : `${body.trimEnd()}\n${piece.text}`;
}

/** Takes the pieces out of a text again; `gone` tells whether each was found as it had been written. */
export function removePieces(body: string, pieces: readonly ChatPiece[]): { body: string; gone: boolean } {
  if (pieces.length === 0) return { body, gone: true };
  let lines = within(body);
  let gone = true;
  for (const { text } of pieces.toReversed()) {
    const at = lines.lastIndexOf(within(text));
    if (at < 0) gone = false;
    else lines = lines.slice(0, at) + lines.slice(at + text.length + 1);
  }
  return { body: lines.trim(), gone };
}

const within = (text: string) => `\n${text}\n`;
