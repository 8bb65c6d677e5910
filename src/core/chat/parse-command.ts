import { localDate, partsOf } from "../calendar/date-arithmetic.ts";
import type { LocalDate } from "../calendar/local-date.ts";
import { lowerSameLength } from "../text/fold.ts";
import { normalizeText } from "../text/normalize.ts";
import { canonicalSpelling } from "../text/tone-placement.ts";
import type { ChatCommand, ChatCommandKind, TypedCommand } from "./chat-command.ts";
import { commandWords, written } from "./command-words.ts";

const begin = String.raw`^\s*(?<mark>#)?\s*`;
const end = String.raw`[\s.!?]*$`;
const number = String.raw`\s*(?:${written(["thẻ", "số", "việc"])}\s*)*#?\s*0*(?<number>[1-9]\d{0,5})`;
/** Behind a number: nothing, or words. «12/11» and «12,5» are no numbers of cards. */
const behindNumber = String.raw`(?=$|\s|[:;,.!–-](?:\s|$))`;
const rest = `${behindNumber}(?<words>[^]+)?$`;
const date = String.raw`(?<day>\d{1,2})\s*[/.-]\s*(?<month>\d{1,2})(?:\s*[/.-]\s*(?<year>\d{4}|\d{2}))?(?![\d/])`;
const until = String.raw`\s+(?:${written(["đến", "tới", "hết", "ngày", "sang"])}\s*)*`;

const pattern = (source: string) => new RegExp(begin + source, "u");
const wordOf = (kind: ChatCommandKind) => written(commandWords[kind]);

/** Commands that are one word; the whole message, or it is none. */
const plainKinds = ["work", "overdue", "reports", "help", "send", "agree", "cancel"] as const;
const plainPatterns = plainKinds.map((kind) => [kind, pattern(wordOf(kind) + end)] as const);

const report = pattern(wordOf("report") + number + end);
const done = pattern(wordOf("done") + number + rest);
const progress = pattern(`${wordOf("progress")}${number}\\s+\\+?(?<amount>\\d{1,7})(?:\\s*${written(["lần"])})?${rest}`);
const extension = pattern(`${wordOf("extension")}\\s*(?<report>${written(["bc", "báo cáo"])})?${number}${until}${date}(?<words>[^]+)?$`);
/** The word of a command alone, or with a number and then something that it does not take. */
const begun = (["done", "extension", "progress"] as const).map(
  (kind) => [kind, pattern(`${wordOf(kind)}(?:${end}|\\s*(?:${written(["bc", "báo cáo"])})?${number}${behindNumber})`)] as const,
);

/** A reason may have 4,000 letters; what is longer is no command. */
const longestCommand = 5000;

/**
 * Reads a command out of what a person typed, with or without diacritics; null for a text. While a report is written
 * (`inReport`), what could as well be a sentence of it («Xong 12 lớp tập huấn») is a text, unless «#» stands before it.
 */
export function parseCommand(typed: string, today: LocalDate, inReport: boolean): TypedCommand | null {
  if (typed.length > longestCommand) return null;
  const text = withoutRuns(normalizeText(typed).trim());
  const view = canonicalSpelling(lowerSameLength(text));
  const command = plainCommand(view) ?? numberedCommand(text, view, today);
  if (command !== null) {
    const isSentence = inReport && !isMarked(view) && "words" in command && command.words !== null;
    return isSentence ? null : { kind: "command", command };
  }
  // Whoever writes a report and types «xong» is through with it.
  if (inReport && new RegExp(begin + wordOf("done") + end, "u").test(view)) return { kind: "command", command: { kind: "send" } };
  const of = inReport && !isMarked(view) ? undefined : begun.find(([, begins]) => begins.test(view))?.[0];
  return of === undefined ? null : { kind: "incomplete", of };
}

/** Patterns that allow for blanks in several places would try every way to share out a run of them. */
const withoutRuns = (text: string) => text.replace(/\s{2,}/gu, (run) => (run.includes("\n") ? "\n" : " "));

const isMarked = (view: string) => /^\s*#/u.test(view);

function plainCommand(view: string): ChatCommand | null {
  const kind = plainPatterns.find(([, whole]) => whole.test(view))?.[0];
  return kind === undefined ? null : { kind };
}

function numberedCommand(text: string, view: string, today: LocalDate): ChatCommand | null {
  const chosen = report.exec(view);
  if (chosen) return { kind: "report", number: numberOf(chosen) };
  const extended = extension.exec(view);
  if (extended) return extensionOf(extended, text, today);
  const ticked = progress.exec(view);
  if (ticked) {
    const amount = Number(ticked.groups?.amount);
    return { kind: "progress", number: numberOf(ticked), amount, words: wordsOf(ticked, text) };
  }
  const finished = done.exec(view);
  return finished && { kind: "done", number: numberOf(finished), words: wordsOf(finished, text) };
}

function extensionOf(match: RegExpExecArray, text: string, today: LocalDate): ChatCommand | null {
  const { day, month, year, report: ofReport } = match.groups ?? {};
  const due = dateOfDay(Number(day), Number(month), year, today);
  if (due === null) return null;
  const of = ofReport === undefined ? "card" : "report";
  return { kind: "extension", of, number: numberOf(match), due, reason: wordsOf(match, text) ?? "" };
}

/** «30/11» without a year is the next such day, today included. */
function dateOfDay(day: number, month: number, year: string | undefined, today: LocalDate): LocalDate | null {
  if (year !== undefined) return localDate(year.length === 2 ? 2000 + Number(year) : Number(year), month, day);
  const first = partsOf(today).year;
  // 29/2 may be up to eight years away.
  for (let at = first; at <= first + 8; at += 1) {
    const date = localDate(at, month, day);
    if (date !== null && date >= today) return date;
  }
  return null;
}

const numberOf = (match: RegExpExecArray) => Number(match.groups?.number);

/** The words behind a command, as they were written: they stand at the end, and the view is as long as the text. */
function wordsOf(match: RegExpExecArray, text: string): string | null {
  const words = text.slice(text.length - (match.groups?.words ?? "").length).replace(/^[\s:;,.!–-]+/u, "");
  return words === "" ? null : words;
}
