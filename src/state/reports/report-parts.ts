import type { RefusalCode } from "../../core/refusal.ts";
import { figureText, readFigure } from "../../core/report/read-figure.ts";
import type { ReportDraftPart, ReportPartName, ReportRequestDetail } from "../../core/report/report-request.ts";
import { ok, refuse, type Result } from "../../core/result.ts";

/** One part of a draft as it stands on this screen. */
export interface PartState {
  /** As written here; a figure as it was typed. */
  text: string;
  /** The server's version that this began from. */
  version: number;
  /** Who wrote that version, and when (ISO instant). */
  by: ReportDraftPart["by"];
  at: string | null;
  /** True while the server does not have what is written here. */
  dirty: boolean;
  /** What was sent without an answer yet: the server may have it all the same. */
  sent: string[];
  /** What a colleague wrote meanwhile; the person chooses. */
  theirs: ReportDraftPart | null;
  /** Why the server does not take it. */
  refused: RefusalCode | null;
}

export type ReportParts = Partial<Record<ReportPartName, PartState>>;

/** What this device keeps of a part that the server does not have. */
export type UnsentPart = Pick<PartState, "text" | "version" | "sent">;
export type UnsentParts = Partial<Record<ReportPartName, UnsentPart>>;

const longestText = 50_000;
const untouched: ReportDraftPart = { part: "results", text: "", version: 0, by: null, at: null };

/** A figure, which is written and stored in different ways. */
export function isFigure(name: ReportPartName): boolean {
  return name.startsWith("figure:");
}

/** What the server stores of a text as it was written, or why it could not. */
export function bodyOf(name: ReportPartName, text: string): Result<string, RefusalCode> {
  if (!isFigure(name)) {
    const body = text.normalize("NFC");
    return body.length > longestText && [...body].length > longestText ? refuse("report.too_long") : ok(body);
  }
  const figure = readFigure(text);
  return figure.ok ? figure : refuse("report.bad_figure");
}

/** The parts of a report in the order of the screen. */
export function namesOf({ figures }: Pick<ReportRequestDetail, "figures">): ReportPartName[] {
  return [...figures.map(({ id }): ReportPartName => `figure:${id}`), "results", "difficulties", "proposals"];
}

/** The parts as the server has them, with what this device kept written over them. */
export function beginParts(detail: ReportRequestDetail, unsent: UnsentParts): ReportParts {
  const parts: ReportParts = {};
  for (const name of namesOf(detail)) {
    const server = serverPart(detail, name);
    const kept = unsent[name];
    const mine = kept && { ...fromServer(server), ...kept, by: null, at: null, dirty: true };
    parts[name] = mine ? mergePart(name, mine, server) : fromServer(server);
  }
  return parts;
}

/** Brings in what the server has now; what is being written stays. */
export function refreshParts(parts: ReportParts, detail: ReportRequestDetail): ReportParts {
  const fresh: ReportParts = {};
  for (const name of namesOf(detail)) {
    const held = parts[name];
    const server = serverPart(detail, name);
    fresh[name] = held ? mergePart(name, held, server) : fromServer(server);
  }
  return fresh;
}

function serverPart(detail: ReportRequestDetail, name: ReportPartName): ReportDraftPart {
  return detail.parts.find(({ part }) => part === name) ?? { ...untouched, part: name };
}

/** A part as the server has it. */
export function fromServer({ part, text, version, by, at }: ReportDraftPart): PartState {
  const shown = isFigure(part) ? figureText(text) : text;
  return { text: shown, version, by, at, dirty: false, sent: [], theirs: null, refused: null };
}

function mergePart(name: ReportPartName, mine: PartState, server: ReportDraftPart): PartState {
  // An answer that was overtaken by a save says nothing new.
  if (server.version < mine.version) return mine;
  const { version, by, at } = server;
  if (version === mine.version) return { ...mine, by, at };
  if (!mine.dirty) return fromServer(server);
  const body = bodyOf(name, mine.text);
  if (body.ok && body.value === server.text) return { ...mine, version, by, at, dirty: false, sent: [], theirs: null, refused: null };
  // The answer to a save got lost: what the server has is our own.
  if (mine.sent.includes(server.text)) return { ...mine, version, by, at, sent: [], theirs: null };
  return { ...mine, theirs: server };
}
