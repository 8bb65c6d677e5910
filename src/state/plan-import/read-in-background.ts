import type { RefusalCode } from "../../core/refusal.ts";
import type { Result } from "../../core/result.ts";
import type { PlanSourceInput, ReadSource } from "../../readers/read-plan-source.ts";

type Answer = Result<ReadSource, { code: RefusalCode }>;

function startWorker(): Worker | null {
  try {
    return new Worker(new URL("./read-worker.ts", import.meta.url), { type: "module" });
  } catch {
    return null;
  }
}

/** Reads in the page itself, where the web view has no module workers. */
async function readHere(input: PlanSourceInput): Promise<Answer> {
  const { readPlanSource } = await import("../../readers/read-plan-source.ts");
  return readPlanSource(input);
}

/** Reads a plan beside the page; when `signal` says stop, the promise never settles and the work ends. */
export function readInBackground(input: PlanSourceInput, signal: AbortSignal): Promise<Answer> {
  const worker = startWorker();
  if (worker === null) return readHere(input);
  return new Promise((resolve, reject) => {
    const end = () => worker.terminate();
    signal.addEventListener("abort", end);
    worker.onmessage = ({ data }: MessageEvent<{ answer: Answer } | { failure: string }>) => {
      end();
      if ("answer" in data) resolve(data.answer);
      else reject(new Error(data.failure));
    };
    // The script could not be fetched or is not understood; the document itself never gets here.
    worker.onerror = () => {
      end();
      if (!signal.aborted) readHere(input).then(resolve, reject);
    };
    worker.postMessage(input);
  });
}
