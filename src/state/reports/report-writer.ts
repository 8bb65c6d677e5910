import type { RefusalCode } from "../../core/refusal.ts";
import { joinTexts } from "../../core/report/join-texts.ts";
import type { ReportPartName, ReportRequestDetail } from "../../core/report/report-request.ts";
import type { Result } from "../../core/result.ts";
import type { Refusal } from "../../data/errors.ts";
import type { ReportPartWrite, SavedReportPart } from "../../data/save-report-part.ts";
import type { ReportStore } from "./device-reports.ts";
import {
  beginParts,
  bodyOf,
  fromServer,
  namesOf,
  refreshParts,
  type PartState,
  type ReportParts,
  type UnsentParts,
} from "./report-parts.ts";
import { isUnreachable } from "./unreachable.ts";

/** Where what was written is: with the server (since when), on its way, on this device alone, or waiting for the person. */
export type ReportSaveState =
  | { kind: "saved"; at: string | null }
  | { kind: "waiting" }
  | { kind: "saving" }
  | { kind: "here-only"; kept: boolean }
  | { kind: "undecided" };

export interface WriterSnapshot {
  detail: ReportRequestDetail;
  parts: ReportParts;
  /** The version of the draft that this screen shows; what is handed in is this one or none. */
  seen: number;
  save: ReportSaveState;
}

export interface ReportWriterOptions {
  store: ReportStore;
  send(write: ReportPartWrite): Promise<Result<SavedReportPart, Refusal>>;
  ask(): Promise<Result<ReportRequestDetail, Refusal>>;
  onChange(snapshot: WriterSnapshot): void;
  /** The report is no longer to be written: handed in or excluded meanwhile. */
  onClosed(detail: ReportRequestDetail): void;
  now(): Date;
  /** Milliseconds of quiet before what was written goes to the server. */
  quiet: number;
  /** Milliseconds before another try while the server cannot be reached. */
  retry: number;
}

/** Keeps mine, takes the colleague's, or puts both together. */
export type PartChoice = "mine" | "theirs" | "both";

export interface ReportWriter {
  snapshot(): WriterSnapshot;
  /** Keeps it on this device at once and sends it after a while of quiet. */
  edit(name: ReportPartName, text: string): void;
  choose(name: ReportPartName, choice: PartChoice): void;
  /** Sends what is waiting now; resolves once the server has it, has refused, or cannot be reached. */
  flush(): Promise<ReportSaveState>;
  /** Brings in what colleagues wrote; answers why not, or null. */
  refresh(): Promise<RefusalCode | null>;
  /** No more timers and no more telling; a last `flush` may follow. */
  stop(): void;
}

const keysOf = (parts: UnsentParts): ReportPartName[] => Object.keys(parts) as ReportPartName[];

/** Only so many unanswered bodies are remembered; more would need as many lost answers in a row. */
const mostSent = 5;

/** Writes a report part by part: at once on the device, after a while of quiet on the server, one request at a time. */
export function createReportWriter(first: ReportRequestDetail, unsent: UnsentParts, options: ReportWriterOptions): ReportWriter {
  let detail = first;
  let parts = beginParts(first, unsent);
  let seen = first.draftVersion;
  let savedAt = first.parts.reduce<string | null>((last, { at }) => (last === null || (at !== null && at > last) ? at : last), null);
  let progress: "still" | "saving" | "unreachable" = "still";
  let kept = true;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let sending: Promise<void> | null = null;

  const entries = () => namesOf(detail).flatMap((name) => (parts[name] ? [[name, parts[name]] as const] : []));
  const isSendable = ([name, part]: readonly [ReportPartName, PartState]) =>
    part.dirty && part.theirs === null && part.refused === null && bodyOf(name, part.text).ok;

  function saveState(): ReportSaveState {
    if (progress === "saving") return { kind: "saving" };
    if (progress === "unreachable" && entries().some(([, { dirty }]) => dirty)) return { kind: "here-only", kept };
    if (entries().some(isSendable)) return { kind: "waiting" };
    return entries().some(([, { dirty }]) => dirty) ? { kind: "undecided" } : { kind: "saved", at: savedAt };
  }
  const snapshot = (): WriterSnapshot => ({ detail, parts, seen, save: saveState() });
  const tell = () => {
    if (!stopped) options.onChange(snapshot());
  };
  const later = (delay: number) => {
    if (timer !== null) clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void flush(), delay);
  };

  /** Puts a part in its place, here and on the device. */
  function put(name: ReportPartName, part: PartState): Promise<void> {
    parts = { ...parts, [name]: part };
    const { text, version, sent } = part;
    const writing = options.store.keepPart(detail, name, part.dirty ? { text, version, sent } : null);
    return writing.then((done) => {
      if (kept === done) return;
      kept = done;
      tell();
    });
  }

  /** What the server has by now, and figures that are asked for no more, need no copy on the device. */
  async function letGo(names: ReportPartName[]): Promise<void> {
    for (const name of names) {
      if (parts[name]?.dirty !== true) await options.store.keepPart(detail, name, null);
    }
  }
  void letGo(keysOf(unsent));

  async function sendPart(name: ReportPartName, part: PartState): Promise<void> {
    const body = bodyOf(name, part.text);
    if (!body.ok) return;
    await put(name, { ...part, sent: [...part.sent.filter((text) => text !== body.value), body.value].slice(-mostSent) });
    const answer = await options.send({ reportId: detail.id, part: name, text: body.value, expectedVersion: part.version });
    const now = parts[name] ?? part;
    if (answer.ok) {
      progress = "still";
      const { version, draftVersion } = answer.value;
      const alone = draftVersion === seen + 1;
      if (alone) seen = draftVersion;
      const changedMeanwhile = now.text !== part.text;
      savedAt = options.now().toISOString();
      // A refresh may have been quicker, and have brought what a colleague wrote over these very words.
      const newer = now.theirs !== null && now.theirs.version > version ? now.theirs : null;
      const own = { ...now, version, by: null, at: savedAt, dirty: changedMeanwhile, sent: [], theirs: newer, refused: null };
      if (now.version <= version) await put(name, newer !== null && !changedMeanwhile ? fromServer(newer) : own);
      if (!alone) await refresh();
    } else if (isUnreachable(answer.error.code)) {
      progress = "unreachable";
      later(options.retry);
    } else {
      await settleRefusal(name, part.version, answer.error.code);
    }
  }

  async function settleRefusal(name: ReportPartName, version: number, code: RefusalCode): Promise<void> {
    progress = "still";
    const asked = await refresh();
    if (asked !== null) {
      progress = isUnreachable(asked) ? "unreachable" : "still";
      if (progress === "unreachable") return later(options.retry);
    }
    const now = parts[name];
    // A colleague's words are beside mine now; or they were my own, and it goes again from there.
    if (code === "report.part_changed" && now?.theirs === null && now.version > version) return;
    if (now?.dirty === true && now.theirs === null) await put(name, { ...now, refused: code });
  }

  async function sendAll(): Promise<void> {
    progress = "saving";
    tell();
    for (let next = entries().find(isSendable); next !== undefined; next = entries().find(isSendable)) {
      await sendPart(...next);
      if (isStuck()) break;
      progress = "saving";
    }
    if (!isStuck()) progress = "still";
    tell();
  }
  const isStuck = () => progress === "unreachable";

  async function flush(): Promise<ReportSaveState> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    // What is under way began earlier: if the network was away then, it may be back now.
    if (sending !== null) await sending;
    if (entries().some(isSendable)) {
      sending ??= sendAll().finally(() => (sending = null));
      await sending;
    }
    return saveState();
  }

  async function refresh(): Promise<RefusalCode | null> {
    const answer = await options.ask();
    if (!answer.ok) return answer.error.code;
    // An older answer than what a save has told already.
    if (answer.value.draftVersion < seen) return null;
    const before = parts;
    detail = answer.value;
    seen = detail.draftVersion;
    if (!detail.can.write) {
      if (!stopped) options.onClosed(detail);
      return null;
    }
    parts = refreshParts(before, detail);
    tell();
    for (const [name, part] of entries()) if (part.dirty || before[name]?.dirty === true) await put(name, parts[name] ?? part);
    await letGo(keysOf(before).filter((name) => parts[name] === undefined));
    return null;
  }

  return {
    snapshot,
    edit(name, text) {
      const part = parts[name];
      if (part === undefined || part.text === text) return;
      const [before, after] = [bodyOf(name, part.text), bodyOf(name, text)];
      // «1234,5» and «1.234,5» are the same number.
      const same = !part.dirty && before.ok && after.ok && before.value === after.value;
      void put(name, { ...part, text, dirty: !same, refused: null });
      tell();
      if (!isStuck()) later(options.quiet);
    },
    choose(name, choice) {
      const part = parts[name];
      if (part === undefined || part.theirs === null) return;
      const theirs = fromServer(part.theirs);
      const text = choice === "both" ? joinTexts(part.text, theirs.text) : part.text;
      void put(name, choice === "theirs" ? theirs : { ...theirs, text, dirty: true });
      tell();
      void flush();
    },
    flush,
    refresh,
    stop() {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
