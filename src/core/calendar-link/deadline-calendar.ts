import type { LocalDate } from "../calendar/local-date.ts";
import type { CardFacts, ReportFacts } from "../notification/notification.ts";

/** The answer of api.get_calendar_link: a link is there, whoever has it reads the calendar. */
export interface CalendarLink {
  /** Date and time of day in Asia/Ho_Chi_Minh, as ISO without a zone. */
  madeAt: string;
  /** The last day on which a calendar asked for it. */
  readOn: LocalDate | null;
}

export type Deadline = ({ kind: "card" } & CardFacts & { dueOn: LocalDate }) | ({ kind: "report" } & ReportFacts);

/** The answer of api.read_deadline_calendar: what is open and when it is due, the earliest first. */
export interface DeadlineCalendar {
  today: LocalDate;
  organizationName: string;
  deadlines: Deadline[];
}
