import { readdir, readFile, writeFile } from "node:fs/promises";
import { format } from "prettier";
import { argv, exit, stderr, stdout } from "node:process";
import { planJson } from "../src/core/plan/plan-json.ts";
import { readPlan } from "../src/core/plan/read-plan.ts";
import { readDocument } from "../src/readers/read-file.ts";

const folder = new URL("../tests/fixtures/plans/", import.meta.url);

/** Reads the source of one fixture as the tests do. */
async function expectedOf(slug: string): Promise<string | null> {
  const files = await readdir(new URL(`${slug}/`, folder));
  const source = files.find((file) => file.startsWith("source."));
  if (!source) return null;
  const bytes = new Uint8Array(await readFile(new URL(`${slug}/${source}`, folder)));
  const read = await readDocument({ name: source, bytes });
  if (!read.ok) return null;
  return format(JSON.stringify(planJson(readPlan(read.value.document))), { parser: "json" });
}

// Rewrites expected.json of the fixtures named, or of all, so that the difference can be reviewed.
const wanted = argv.slice(2);
const slugs = (await readdir(folder)).filter((slug) => wanted.length === 0 || wanted.includes(slug));
let failed = false;
for (const slug of slugs) {
  const text = await expectedOf(slug);
  if (text === null) {
    failed = true;
    stderr.write(`${slug}: không đọc được\n`);
    continue;
  }
  await writeFile(new URL(`${slug}/expected.json`, folder), text);
  stdout.write(`${slug}: đã ghi\n`);
}
if (failed) exit(1);
