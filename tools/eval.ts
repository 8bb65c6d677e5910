/**
 * Says how well plans are read: the project's own against what was reviewed, and real ones with gold where they lie.
 * `npm run eval -- --plans DIR` takes another folder with `text/` and `gold/`, `--formats` reads the same plans as
 * Word, HTML and PDF files too, `--verbose` prints every difference. Ends with 1 when a figure is below its bar.
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { evalOwnPlans } from "./eval/own-plans.ts";
import { evalRealPlans, findRealPlans } from "./eval/real-plans.ts";

const { values } = parseArgs({
  options: {
    plans: { type: "string", default: fileURLToPath(new URL("../../shared/plans", import.meta.url)) },
    formats: { type: "boolean", default: false },
    verbose: { type: "boolean", default: false },
  },
});

const failures = await evalOwnPlans(values.verbose);
const real = findRealPlans(values.plans);
if (real) failures.push(...(await evalRealPlans(real, values.verbose)));
else console.log(`no real plans with gold and scorer at ${values.plans}`);
if (values.formats) {
  const { evalFormats } = await import("./eval/formats.ts");
  failures.push(...(await evalFormats(real, values.verbose)));
}
for (const failure of failures) console.error(`FAILED: ${failure}`);
process.exit(failures.length > 0 ? 1 : 0);
