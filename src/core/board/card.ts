import type { LocalDate } from "../calendar/local-date.ts";
import type { Certainty, Frequency } from "../plan/plan-draft.ts";
import type { Role } from "../organization/organization.ts";
import type { ExtensionRights, OpenExtension } from "./extension.ts";
import type { Mention } from "./mention.ts";

/** Chưa thực hiện, Đang thực hiện, Chờ duyệt, Hoàn thành. Overdue is a mark, never a column. */
export type CardStatus = "todo" | "doing" | "review" | "done";

export const cardStatuses: readonly CardStatus[] = ["todo", "doing", "review", "done"];

/** What a list shows of a card; the answer of api.get_board and its like. */
export interface Card {
  id: string;
  /** The short number people speak of: «xong 12». */
  number: number;
  planId: string;
  planNumber: number;
  section: string;
  title: string;
  /** First day of the card's quarter. */
  quarter: LocalDate;
  /** The last day on time; null only for a task without any time in a plan without a period. */
  dueOn: LocalDate | null;
  /** How often the deadline was moved by an extension. */
  extensionCount: number;
  /** The request for a later deadline that waits for a decision. */
  extension: OpenExtension | null;
  status: CardStatus;
  /** Fractional index within its quarter and status; compare as plain strings. */
  rank: string;
  leadUnit: { id: string; name: string } | null;
  otherLeadUnits: number;
  supportingUnits: number;
  expectedCount: number | null;
  doneCount: number;
  comments: number;
  /** Files that can be opened. */
  fileCount: number;
  /** How many «việc nhỏ» are done of how many; null without any. */
  steps: { done: number; total: number } | null;
  /** The first three who do it; `assigneeCount` is how many there are. */
  assignees: { id: string; name: string }[];
  assigneeCount: number;
  completedOn: LocalDate | null;
  /** Changes with every write to the card; sent back as `expected_version`. */
  version: number;
  /** What this person may do with the card. */
  can: CardRights;
}

export interface CardRights extends ExtensionRights {
  /** The statuses to which this person may move the card now. */
  moveTo: CardStatus[];
  checkIn: boolean;
  comment: boolean;
  /** Add, tick, rename and remove «việc nhỏ». */
  editSteps: boolean;
  /** Take the card for oneself; everybody may give back what is theirs. */
  take: boolean;
  /** Give it to others, as far as `find_card_people` names them. */
  assign: boolean;
}

/** One «việc nhỏ» of a card. */
export interface CardStep {
  id: string;
  title: string;
  done: boolean;
  /** ISO instant. */
  doneAt: string | null;
  doneBy: string | null;
}

/** Somebody who does a card: it was given to them, or they took it. */
export interface Assignee {
  id: string;
  name: string;
  unit: string | null;
  givenBy: string | null;
  /** ISO instant. */
  givenAt: string;
}

/** A file on a card. */
export interface CardFile {
  id: string;
  name: string;
  contentType: string;
  /** Bytes. */
  size: number;
  /** Key in the bucket `report-files`, where files of cards lie beside those of reports. */
  path: string;
  /** Whether its content was found to be what its type says; until then only who adds it knows of it. */
  checked: boolean;
  by: { id: string; name: string } | null;
  /** ISO instant. */
  at: string;
  /** Whether this person may take it off. */
  removable: boolean;
}

/** Somebody whom a comment on a card can name, or to whom it can be given. */
export interface CardPerson {
  id: string;
  name: string;
  unit: string | null;
  role: Role;
}

export interface CardUnit {
  id: string;
  name: string;
  part: "lead" | "support";
  /** The name as the plan writes it. */
  writtenAs: string;
}

/** One line of a card's history. */
export interface Activity {
  id: string;
  /** ISO instant. */
  at: string;
  person: { id: string; name: string; unit: string | null } | null;
  /** To whom the card was given, or from whom it was taken. */
  subject: { id: string; name: string } | null;
  kind:
    | "created"
    | "moved"
    | "commented"
    | "checked_in"
    | "updated"
    | "extension_asked"
    | "extension_granted"
    | "extension_refused"
    | "extension_withdrawn"
    | "nudged"
    | "step_added"
    | "step_done"
    | "step_undone"
    | "step_removed"
    | "assigned"
    | "taken"
    | "unassigned"
    | "given_back"
    | "file_added"
    | "file_removed";
  from: CardStatus | null;
  to: CardStatus | null;
  /** The date that was in force and the one that was asked for or granted; null unless it is about an extension. */
  fromDue: LocalDate | null;
  toDue: LocalDate | null;
  /** Comment body, reason of a return, note of a check-in, reason of an extension, title of a step, name of a file. */
  text: string | null;
  /** Who is named where in a comment. */
  mentions: Mention[];
  amount: number | null;
}

/** The answer of api.get_card. */
export interface CardDetail extends Card {
  organizationId: string;
  plan: { id: string; number: number; documentNumber: string | null; issuedOn: LocalDate | null; title: string };
  units: CardUnit[];
  timeText: string | null;
  timeCertainty: Certainty;
  startsOn: LocalDate | null;
  taskDueOn: LocalDate | null;
  dueBound: "before" | "on_or_before";
  /** The date before the first extension; null when there was none. */
  firstDueOn: LocalDate | null;
  frequency: Frequency | null;
  product: string | null;
  details: string | null;
  sourceText: string;
  /** Newest first: at most 50 comments and 50 other lines. */
  history: Activity[];
  /** All «việc nhỏ», in the order in which they were added. */
  checklist: CardStep[];
  /** Everybody who does it. */
  people: Assignee[];
  /** In the order in which they were added. */
  files: CardFile[];
}
