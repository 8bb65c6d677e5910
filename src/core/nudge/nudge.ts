/** Whom a nudge reaches and what it leaves out; the answer of api.preview_nudge. */
export interface NudgeReach {
  /** Cards that it is about. */
  cards: number;
  /** Left out: nudged by the same person today. */
  already: number;
  /** Left out: handed in, waiting for acceptance. */
  waiting: number;
  /** Left out: nobody leads them. */
  withoutUnit: number;
  /** Left out: done or gone meanwhile. */
  closed: number;
  /** People who get a message, each one. */
  people: number;
  /** The units that are told, those with most cards first. */
  units: NudgedUnit[];
  /** People among them whom no channel of Zalo leads to: it stands in their inbox alone. At most twenty names. */
  unreached: { count: number; names: string[] };
}

export interface NudgedUnit {
  id: string;
  name: string;
  cards: number;
  /** People who are told; a unit that nobody has joined yet has none. */
  people: number;
}

/** The answer of api.nudge_cards. */
export interface SentNudge extends NudgeReach {
  /** Null where there was nothing to nudge. */
  id: string | null;
}

/** What has become of a card since it was nudged. */
export type NudgeStand = "unchanged" | "started" | "extended" | "review" | "done" | "gone";

/** One act of pressing, as the history tells of it: the answer of api.get_nudge, and one of those of api.list_nudges. */
export interface Nudge {
  id: string;
  /** ISO instant. */
  at: string;
  by: { id: string; name: string } | null;
  note: string | null;
  /** Cards of it that the person sees. */
  cards: number;
  stands: Partial<Record<NudgeStand, number>>;
  unitCount: number;
  /** Those with most cards first; a list gives three. */
  units: { id: string; name: string; cards: number }[];
}
