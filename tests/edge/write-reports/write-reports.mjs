// Runs inside Deno: writes the files of the reports that it is given, and says what they cost.
import process from "node:process";
import { writeFile } from "node:fs/promises";
import { writeDocx, writePdf, writeXlsx } from "../../../supabase/functions/_shared/writers.ts";

const writers = { docx: writeDocx, pdf: writePdf, xlsx: writeXlsx };
const [folder] = Deno.args;
const jobs = JSON.parse(await new Response(Deno.stdin.readable).text());

for (const { name, kind, value } of jobs) {
  const before = process.cpuUsage();
  await writeFile(`${folder}/${name}.${kind}`, await writers[kind](value));
  const { user, system } = process.cpuUsage(before);
  console.log(`${name}.${kind}: ${Math.round((user + system) / 1000)} ms of processor time`);
}
