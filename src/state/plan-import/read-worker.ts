import type { PlanSourceInput } from "../../readers/read-plan-source.ts";
import { readOnDevice } from "./read-on-device.ts";
import type { WorkerMessage } from "./worker-message.ts";

const say = (message: WorkerMessage) => postMessage(message);

// Runs beside the page, so that a long document never holds up the screen. Whoever wants it stopped ends the worker.
addEventListener("message", ({ data }: MessageEvent<PlanSourceInput>) => {
  readOnDevice(data, { onProgress: (progress) => say({ progress }) }).then(
    (answer) => say({ answer }),
    (error: unknown) => say({ failure: String(error) }),
  );
});
