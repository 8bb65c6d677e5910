/** A button below a message in the chat. */
export type MessageButton =
  | {
      title: string;
      /** A page of the Mini App, as its path with its query: «/overdue?unit=…». */
      opens: string;
    }
  | {
      title: string;
      /** Sent to the chat as if the person had typed it. */
      says: string;
    };

/** What goes to one person through a channel of Zalo. */
export interface OutgoingMessage {
  /** Plain text, at most 2,000 characters. */
  text: string;
  /** At most five. */
  buttons: MessageButton[];
  /** The figures for channels that know approved templates only, which have no room for sentences. */
  template?: TemplateFigures;
}

export interface TemplateFigures {
  /** The name of the person, at most 30 characters. */
  name: string;
  /** How many things wait. */
  count: number;
  /** The nearest last day, YYYY-MM-DD. */
  nearest: string | null;
  /** A page of the Mini App. */
  opens: string;
}
