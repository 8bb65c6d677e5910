import { cleanFileName } from "../../core/report/clean-file-name.ts";
import { kindOfFile, largestReportFile, reportFileTypes } from "../../core/report/report-file-kind.ts";
import type { ReportFile } from "../../core/report/report-request.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { carryUpload, takeOff, type Job } from "./carry-upload.ts";
import type { FileEntry, FileStatus } from "./file-entry.ts";
import { createLedger, isSameFile } from "./kept-uploads.ts";
import type { UploadDoors } from "./upload-doors.ts";

/** What the server says of a file. */
export type KnownFile = Pick<ReportFile, "id" | "name" | "size" | "checked">;

export interface FileUploads {
  /** Takes in what the server has. */
  show(files: readonly KnownFile[]): Promise<void>;
  add(files: File[]): Promise<void>;
  /** Takes a file off; answers why it stays. */
  remove(id: string): Promise<RefusalCode | null>;
  /** Goes on with what waits for the network. */
  resume(): void;
}

/** After these another try may help: nothing is wrong with the file. */
const passing: readonly RefusalCode[] = ["network.offline", "server.failed", "rate.limited", "auth.expired", "zalo.unavailable"];

/** Sends the files of one draft or card, one after the other, so that each arrives as soon as it can on a slow line. */
export function createFileUploads(doors: UploadDoors): FileUploads {
  let entries: FileEntry[] = [];
  const ledger = createLedger(doors.keeper);
  const jobs = new Map<string, Job>();
  let running = false;

  const change = (next: FileEntry[]) => doors.onChange((entries = next));
  const mark = (id: string, status: FileStatus) => change(entries.map((entry) => (entry.id === id ? { ...entry, status } : entry)));
  const drop = (id: string) => change(entries.filter((entry) => entry.id !== id));
  const statusOf = (id: string) => entries.find((entry) => entry.id === id)?.status;

  async function end(id: string, status: FileStatus): Promise<void> {
    jobs.delete(id);
    mark(id, status);
    await ledger.forget(id);
  }

  function carry(job: Job): Promise<RefusalCode | null> {
    const { id } = job.announced;
    const { name: fileName, size, lastModified } = job.file;
    return carryUpload(job, doors, {
      onAddress(address) {
        job.address = address;
        void ledger.keep({ id, fileName, size, lastModified, address });
      },
      onProgress: (bytes) => jobs.get(id) === job && mark(id, { kind: "sending", sent: bytes }),
      onChecking: () => mark(id, { kind: "checking" }),
    });
  }

  async function work(job: Job): Promise<boolean> {
    const { id, size } = job.announced;
    const before = statusOf(id);
    mark(id, { kind: "sending", sent: before?.kind === "waiting" ? before.sent : 0 });
    const code = await carry(job);
    if (jobs.get(id) !== job) return true; // taken off meanwhile
    if (code === null) await end(id, { kind: "ready" });
    else if (passing.includes(code)) {
      const last = statusOf(id);
      mark(id, { kind: "waiting", sent: last?.kind === "sending" ? last.sent : size });
      return false;
    } else {
      await end(id, { kind: "failed", code });
      await takeOff(id, doors);
    }
    return true;
  }

  /** Works through the queue; a passing refusal leaves the rest for later. */
  async function run(): Promise<void> {
    if (running) return;
    running = true;
    try {
      for (let job = next(); job !== undefined; job = next()) if (!(await work(job))) break;
    } finally {
      running = false;
    }
  }
  const next = () => [...jobs.values()].find(({ announced }) => ["queued", "waiting"].includes(statusOf(announced.id)?.kind ?? ""));

  async function addOne(file: File): Promise<void> {
    const kind = kindOfFile(file.name, file.type);
    const again = (await ledger.all()).find((upload) => isSameFile(upload, file) && !jobs.has(upload.id));
    const id = again?.id ?? doors.newId();
    const name = kind === null ? file.name : cleanFileName(file.name, kind);
    const others = entries.filter((entry) => entry.id !== id && entry.status.kind !== "failed").length;
    const code = whyNot(file, kind === null) ?? (others >= doors.most.count ? doors.most.code : null);
    const entry: FileEntry = { id, name, size: file.size, status: code === null ? { kind: "queued" } : { kind: "failed", code } };
    if (kind !== null && code === null) {
      const contentType = reportFileTypes[kind];
      const announced = { id, name, contentType, size: file.size };
      jobs.set(id, { file, contentType, announced, address: again?.address ?? null, stop: new AbortController() });
    }
    change(entries.some((one) => one.id === id) ? entries.map((one) => (one.id === id ? entry : one)) : [...entries, entry]);
  }

  return {
    async show(files) {
      const ids = new Set((await ledger.all()).map(({ id }) => id));
      const known = files.map(({ id, name, size, checked }): FileEntry => {
        if (checked) return { id, name, size, status: { kind: "ready" } };
        const mine = jobs.has(id) ? statusOf(id) : undefined;
        return { id, name, size, status: mine ?? { kind: ids.has(id) ? "interrupted" : "elsewhere" } };
      });
      const local = entries.filter(({ id, status }) => !files.some((file) => file.id === id) && (jobs.has(id) || status.kind === "failed"));
      change([...known, ...local]);
    },
    async add(files) {
      for (const file of files) await addOne(file);
      await run();
    },
    async remove(id) {
      const job = jobs.get(id);
      const status = statusOf(id);
      jobs.delete(id);
      job?.stop.abort();
      // One that failed is off already; one that is in turn was never announced.
      if (status?.kind !== "failed" && !(status?.kind === "queued" && job !== undefined && job.address === null)) {
        const code = await takeOff(id, doors);
        if (code !== null) {
          if (job !== undefined) {
            jobs.set(id, { ...job, stop: new AbortController() });
            mark(id, { kind: "waiting", sent: 0 });
          }
          return code;
        }
      }
      const address = job?.address ?? (await ledger.all()).find((upload) => upload.id === id)?.address ?? null;
      drop(id);
      await ledger.forget(id);
      if (address !== null && status?.kind !== "ready") void doors.forget(address);
      return null;
    },
    resume: () => void run(),
  };
}

function whyNot(file: File, strange: boolean): RefusalCode | null {
  if (strange) return "report.file_type";
  if (file.size === 0) return "file.empty";
  if (file.size > largestReportFile) return "file.too_large";
  return null;
}
