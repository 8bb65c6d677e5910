import type { ReadOptions } from "../../readers/read-options.ts";
import type { PlanSourceInput } from "../../readers/read-plan-source.ts";
import type { ReadAnswer, WorkerMessage } from "./worker-message.ts";

/** Whoever waits for a plan to be read watches it and may stop it. */
export type WatchedReading = Required<Pick<ReadOptions, "signal" | "onProgress">>;

function startWorker(): Worker | null {
  try {
    return new Worker(new URL("./read-worker.ts", import.meta.url), { type: "module" });
  } catch {
    return null;
  }
}

/** Reads in the page itself, where the web view has no module workers. */
async function readHere(input: PlanSourceInput, options: ReadOptions): Promise<ReadAnswer> {
  const { readOnDevice } = await import("./read-on-device.ts");
  options.signal?.throwIfAborted();
  return readOnDevice(input, options);
}

/** Reads a plan beside the page. When the signal says stop the worker ends, and the promise is rejected with its reason. */
export function readInBackground(input: PlanSourceInput, options: WatchedReading): Promise<ReadAnswer> {
  const { signal, onProgress } = options;
  const worker = signal.aborted ? null : startWorker();
  if (worker === null) return readHere(input, options);
  return new Promise((resolve, reject) => {
    const end = () => {
      worker.terminate();
      signal.removeEventListener("abort", stop);
    };
    const stop = () => {
      end();
      reject(signal.reason as Error);
    };
    signal.addEventListener("abort", stop);
    worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
      if ("progress" in data) return onProgress(data.progress);
      end();
      if ("answer" in data) resolve(data.answer);
      else reject(new Error(data.failure));
    };
    // The script could not be fetched or is not understood; the document itself never gets here.
    worker.onerror = () => {
      end();
      readHere(input, options).then(resolve, reject);
    };
    worker.postMessage(input);
  });
}
