import * as v from "valibot";
import { Refused } from "./http.ts";
import { readJson } from "./read-json.ts";

/** An id as the database writes it. */
export const uuid = v.pipe(v.string(), v.regex(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u));

/** Reads a small JSON body as a function expects it; anything else is refused. */
export async function readInput<Schema extends v.GenericSchema>(
  request: Request,
  schema: Schema,
  limit: number,
): Promise<v.InferOutput<Schema>> {
  const given = v.safeParse(schema, await readJson(request, limit));
  if (!given.success) throw new Refused("request.invalid");
  return given.output;
}
