import * as v from "valibot";
import { answerApp } from "../_shared/answer-app.ts";
import { tokenOf } from "../_shared/bearer.ts";
import { Refused } from "../_shared/http.ts";
import { readInput, uuid } from "../_shared/read-input.ts";
import { readBytes } from "../_shared/read-bytes.ts";
import { largestFile, readPlanSource } from "../_shared/readers.ts";
import type { ReadSource } from "../_shared/readers.ts";
import type { PlanFiles } from "./plan-files.ts";

export interface Dependencies {
  /** Origins besides Zalo's own. */
  allowedOrigins: string[];
  files: PlanFiles;
}

const jsonLimit = 2 * 1024;
const pathInput = v.object({
  path: v.pipe(v.string(), v.maxLength(200), v.regex(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\/[\w-]+(?:\.[\w-]+)*$/u)),
});

/**
 * Reads a plan for a coordinator: `{ path }` of a file in the bucket, or its bytes (`application/octet-stream`, with
 * `?organization=<id>`), → `{ draft, blocks }`.
 */
export function handle(request: Request, dependencies: Dependencies): Promise<Response> {
  return answerApp(request, dependencies.allowedOrigins, async () => read(await fileOf(request, dependencies.files)));
}

/** Who may not read is refused before the body is taken in. */
async function fileOf(request: Request, files: PlanFiles): Promise<Uint8Array> {
  const token = tokenOf(request);
  const type = request.headers.get("content-type")?.split(";")[0];
  if (type === "application/json") {
    const { path } = await readInput(request, pathInput, jsonLimit);
    await files.begin(token, path.slice(0, path.indexOf("/")));
    const bytes = await files.download(token, path);
    if (bytes === null) throw new Refused("file.not_found");
    return bytes;
  }
  const organization = v.safeParse(uuid, new URL(request.url).searchParams.get("organization"));
  if (type !== "application/octet-stream" || !organization.success) throw new Refused("request.invalid");
  await files.begin(token, organization.output);
  return readBytes(request, largestFile);
}

async function read(bytes: Uint8Array): Promise<ReadSource> {
  // Without a reader of scans: recognizing letters takes many times the processor time that a function has.
  const result = await readPlanSource({ kind: "file", name: "", bytes });
  if (result.ok) return result.value;
  throw new Refused(result.error.code);
}
