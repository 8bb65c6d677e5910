import type { ReadOptions } from "../../readers/read-options.ts";
import type { PlanSourceInput } from "../../readers/read-plan-source.ts";
import type { readOnDevice } from "./read-on-device.ts";
import workerUrl from "./read-worker.ts?worker&url";
import type { ReadAnswer, WorkerMessage } from "./worker-message.ts";

/** Whoever waits for a plan to be read watches it and may stop it. */
export type WatchedReading = Required<Pick<ReadOptions, "signal" | "onProgress">>;

function startWorker(): Worker | null {
  try {
    return new Worker(workerUrl, { type: "module" });
  } catch {
    return null;
  }
}

/** Reads in the page itself, where the web view has no module workers: with the worker's own file, so that Zalo keeps it once. */
async function readHere(input: PlanSourceInput, options: ReadOptions): Promise<ReadAnswer> {
  const reader = (await import(/* @vite-ignore */ workerUrl)) as { readOnDevice: typeof readOnDevice };
  options.signal?.throwIfAborted();
  return reader.readOnDevice(input, options);
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
