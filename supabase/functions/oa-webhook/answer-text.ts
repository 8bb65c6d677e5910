import { type ChatCommand, helpMessage, incompleteMessage, noReportMessage, notUnderstoodMessage } from "../_shared/core.ts";
import { overdueMessage, parseCommand, reportsMessage, suggestCommands, workMessage } from "../_shared/core.ts";
import { askExtension, handIn, tickOff } from "./answer-cards.ts";
import { addText, agree, cancel, chooseReport, preview, sayExpired } from "./answer-report.ts";
import type { Outcome } from "./chat-store.ts";
import { type Conversation, lookIn, placeOf } from "./conversation.ts";

/** How many lines of a list are asked for at once, and one to know that there are more. */
const shown = 10;

/** Does what a person typed: a command, or a text of the report that is being written. */
export async function answerText(conversation: Conversation, text: string): Promise<Outcome> {
  const { event, report, today } = conversation;
  const expired = event.report?.expired === true;
  const typed = parseCommand(text, today, report !== null);
  if (typed?.kind === "incomplete") return { answer: incompleteMessage(typed.of), report: expired ? null : report };
  if (typed === null) {
    if (report === null) return { answer: notUnderstoodMessage(suggestCommands(text)), report };
    return expired ? sayExpired(conversation, report) : addText(conversation, report, text);
  }
  return isOfReport(typed.command)
    ? answerReportCommand(conversation, typed.command, expired)
    : answerCommand({ ...conversation, report: expired ? null : report }, typed.command);
}

type ReportCommand = Extract<ChatCommand, { kind: "send" | "agree" | "cancel" }>;

const isOfReport = (command: ChatCommand): command is ReportCommand => ["send", "agree", "cancel"].includes(command.kind);

function answerReportCommand(conversation: Conversation, { kind }: ReportCommand, expired: boolean): Promise<Outcome> | Outcome {
  const { report } = conversation;
  if (report === null) return { answer: noReportMessage(), report };
  if (expired && kind !== "cancel") return sayExpired(conversation, report);
  switch (kind) {
    case "send":
      return preview(conversation, report, false);
    case "agree":
      return agree(conversation, report);
    case "cancel":
      return cancel(conversation, report);
  }
}

async function answerCommand(conversation: Conversation, command: Exclude<ChatCommand, ReportCommand>): Promise<Outcome> {
  const { person, organizations, report, today } = conversation;
  switch (command.kind) {
    case "help":
      return { answer: helpMessage(), report };
    case "work": {
      const { found, organization } = await lookIn(
        organizations,
        ({ id }) => person.work(id),
        (work) => [work.overdue, work.thisWeek, work.thisQuarter, work.later].some(({ count }) => count > 0),
      );
      return { answer: workMessage(found, placeOf(conversation, organization)), report };
    }
    case "overdue": {
      const { found, organization } = await lookIn(
        organizations,
        ({ id }) => person.overdue(id),
        (cards) => cards.length > 0,
      );
      const count = found.length > shown ? await person.countOverdue(organization.id) : found.length;
      return { answer: overdueMessage(found, count, today, placeOf(conversation, organization)), report };
    }
    case "reports": {
      const { found, organization } = await lookIn(
        organizations,
        ({ id }) => person.reports(id),
        (list) => list.length > 0,
      );
      const answer = reportsMessage(found.slice(0, shown), found.length > shown, today, placeOf(conversation, organization));
      return { answer, report };
    }
    case "report":
      return chooseReport(conversation, command.number);
    case "done":
      return { answer: await handIn(conversation, command.number, command.words), report };
    case "progress":
      return { answer: await tickOff(conversation, command.number, command.amount, command.words), report };
    case "extension":
      return { answer: await askExtension(conversation, command), report };
  }
}
