/** The functions' only door to the readers: the same that run in the Mini App and on the command line. */
import "./proto.ts";
export { largestFile } from "../../../src/readers/largest-file.ts";
export { readPlanSource } from "../../../src/readers/read-plan-source.ts";
export type { ReadSource } from "../../../src/readers/read-plan-source.ts";
export { misfitOfReportFile } from "../../../src/readers/report-file-content.ts";
export { plainExtension, planContentType } from "../../../src/readers/kept-plan-file.ts";
