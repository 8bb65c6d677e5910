import type { RefusalCode } from "../../core/refusal.ts";
import type { FileToAnnounce } from "../../data/add-report-file.ts";
import type { UploadDoors } from "./upload-doors.ts";

/** A file on its way. */
export interface Job {
  file: File;
  contentType: string;
  announced: FileToAnnounce;
  /** Where the server keeps what it has; null before it said so. */
  address: string | null;
  stop: AbortController;
}

interface Watch {
  onAddress: (address: string) => void;
  onProgress: (bytes: number) => void;
  onChecking: () => void;
}

/** Takes a file off on the server; answers why it stays. One that is not there is off. */
export async function takeOff(id: string, doors: Pick<UploadDoors, "remove">): Promise<RefusalCode | null> {
  const answer = await doors.remove(id);
  return answer.ok || answer.error.code === "file.not_found" ? null : answer.error.code;
}

/** Announces, sends and has checked; answers the refusal that ended it, or null. */
export async function carryUpload(job: Job, doors: UploadDoors, watch: Watch): Promise<RefusalCode | null> {
  const { id } = job.announced;
  const announced = await doors.announce(job.announced);
  if (!announced.ok) return announced.error.code;
  if (job.stop.signal.aborted) {
    await takeOff(id, doors); // taken off while it was being announced
    return null;
  }
  const sent = await doors.send(
    { bucket: "report-files", path: announced.value.path, content: job.file, contentType: job.contentType },
    { address: job.address, onAddress: watch.onAddress, onProgress: watch.onProgress, signal: job.stop.signal },
  );
  if (!sent.ok) return sent.error.code;
  if (sent.value === "stopped") return null;
  watch.onChecking();
  const checked = await doors.check(id);
  return checked.ok ? null : checked.error.code;
}
