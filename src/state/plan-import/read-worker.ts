import type { PlanSourceInput } from "../../readers/read-plan-source.ts";
import { readOnDevice } from "./read-on-device.ts";
import type { WorkerMessage } from "./worker-message.ts";

// One file for both: the page imports it by its address where no worker starts, so that the readers are there once.
export { readOnDevice };

const say = (message: WorkerMessage) => postMessage(message);

// Runs beside the page, so that a long document never holds up the screen. Whoever wants it stopped ends the worker.
if (!("document" in globalThis)) {
  addEventListener("message", ({ data }: MessageEvent<PlanSourceInput>) => {
    readOnDevice(data, { onProgress: (progress) => say({ progress }) }).then(
      (answer) => say({ answer }),
      (error: unknown) => say({ failure: String(error) }),
    );
  });
}
