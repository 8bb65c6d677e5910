import type { ReportContent, ReportDraftPart, ReportPartName, ReportRequestDetail } from "../../../src/core/report/report-request.ts";
import type { Platform } from "../../../src/platform/platform.ts";
import { setPlatform } from "../../../src/platform/current.ts";
import { connectFakeBackend, type FakeAnswer } from "../../data/fake-backend.ts";
import { sampleReportDetail } from "../../core/report/sample-report.ts";

export const lan = { id: "lan", name: "Lan" };
export const nam = { id: "nam", name: "Nam" };

/** A server that keeps one report as the database does: parts with versions, a version of all, submissions by their id. */
export interface FakeReportServer {
  report: ReportRequestDetail;
  /** Who is signed in. */
  person: { id: string; name: string };
  today: string;
  network: "there" | "away" | "loses-answers";
  /** Every body that arrived. */
  bodies: string[];
  submissions: string[];
  /** What a colleague writes on another device. */
  write(part: ReportPartName, text: string, by?: { id: string; name: string }): void;
  text(part: ReportPartName): string | undefined;
  /** Runs before the next save is looked at. */
  beforeSave: (() => void) | null;
}

export function serveReport(changes: Partial<ReportRequestDetail> = {}): FakeReportServer {
  const server: FakeReportServer = {
    report: sampleReportDetail(changes),
    person: nam,
    today: "2026-11-12",
    network: "there",
    bodies: [],
    submissions: [],
    beforeSave: null,
    write(part, text, by = lan) {
      const { parts } = server.report;
      const version = (parts.find((other) => other.part === part)?.version ?? 0) + 1;
      const written: ReportDraftPart = { part, text, version, by, at: "2026-11-12T02:41:00Z" };
      const others = parts.filter((other) => other.part !== part);
      server.report = { ...server.report, parts: [...others, written], draftVersion: server.report.draftVersion + 1 };
    },
    text: (part) => server.report.parts.find((other) => other.part === part)?.text,
  };

  /** Does it, and lets the answer get lost where the network does. */
  const answering = (work: () => FakeAnswer): FakeAnswer => {
    if (server.network === "away") return "offline";
    const answer = work();
    return server.network === "loses-answers" ? "offline" : answer;
  };

  function save({ part, body, expected_version }: Record<string, unknown>): FakeAnswer {
    server.beforeSave?.();
    server.beforeSave = null;
    server.bodies.push(String(body));
    if (!server.report.can.write) return { code: "report.submitted" };
    const stored = server.report.parts.find((other) => other.part === part);
    if (stored?.text === body) server.report = { ...server.report, draftVersion: server.report.draftVersion + 1 };
    else if ((stored?.version ?? 0) !== expected_version) return { code: "report.part_changed" };
    else server.write(part as ReportPartName, String(body), server.person);
    const { version } = server.report.parts.find((other) => other.part === part) ?? { version: 0 };
    return { value: { part, version, draftVersion: server.report.draftVersion } };
  }

  function submit({ submission_id, expected_draft_version }: Record<string, unknown>): FakeAnswer {
    if (!server.submissions.includes(String(submission_id))) {
      if (server.report.status === "submitted") return { code: "report.submitted" };
      if (expected_draft_version !== server.report.draftVersion) return { code: "report.draft_changed" };
      server.submissions.push(String(submission_id));
      const { boxes, cards } = server.report;
      const content: ReportContent = { results: server.text("results") ?? "", difficulties: "", proposals: "", figures: {}, boxes, cards };
      const handedIn = { submittedAt: "2026-11-12T02:52:00Z", submittedOn: "2026-11-12", daysLate: 0 } as const;
      const round = { id: String(submission_id), round: 1, content, files: [], by: server.person, dueOn: server.report.dueOn };
      const verdict = { verdict: null, verdictReason: null, verdictAt: null };
      const can = { write: false, judge: false };
      server.report = { ...server.report, status: "submitted", can, ...handedIn, rounds: [{ ...round, ...verdict, ...handedIn }] };
    }
    return { value: server.report };
  }

  const membership = { organization: { id: "o", name: "Xã", shortName: "Xã" }, unit: { id: "u1", name: "Phòng" }, role: "staff" };
  connectFakeBackend({
    functions: {
      get_session: () =>
        answering(() => ({ value: { person: { ...server.person, avatarUrl: null }, memberships: [membership], today: server.today } })),
      get_report_request: () => answering(() => ({ value: structuredClone(server.report) })),
      save_report_part: (args) => answering(() => save(args)),
      submit_report: (args) => answering(() => submit(args)),
      list_report_requests: ({ closed }) =>
        answering(() => ({ value: (server.report.status === "submitted") === closed ? [server.report] : [] })),
    },
  });
  return server;
}

/** A device that keeps what it is given, for as long as the test runs. */
export function holdDevice(): Map<string, string> {
  const kept = new Map<string, string>();
  setPlatform({
    readStored: (key: string) => Promise.resolve(kept.get(key) ?? null),
    store: (key: string, value: string) => Promise.resolve(kept.set(key, value).has(key)),
    removeStored: (key: string) => Promise.resolve(void kept.delete(key)),
    clearStored: () => Promise.resolve(kept.clear()),
    readHolder: () => Promise.resolve(null),
  } as Partial<Platform> as Platform);
  return kept;
}
