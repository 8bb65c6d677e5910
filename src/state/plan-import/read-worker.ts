import { readPlanSource, type PlanSourceInput } from "../../readers/read-plan-source.ts";

// Runs beside the page, so that a long document never holds up the screen.
addEventListener("message", ({ data }: MessageEvent<PlanSourceInput>) => {
  readPlanSource(data).then(
    (answer) => postMessage({ answer }),
    (error: unknown) => postMessage({ failure: String(error) }),
  );
});
