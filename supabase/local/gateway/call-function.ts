import pg from "pg";
import type { ApiFunction, FunctionArgument } from "./function-catalog.ts";

/** How arguments come: as JSON in a body, or as texts in an address. */
export type ArgumentForm = "json" | "text";

const quote = pg.escapeIdentifier;

function argumentSource(used: FunctionArgument[], form: ArgumentForm): string {
  if (used.length === 0) return "(select $1::json) as given";
  if (form === "json") return `json_to_record($1::json) as given (${used.map(({ name, type }) => `${quote(name)} ${type}`).join(", ")})`;
  const values = used.map(({ name, type }) => `($1::json ->> ${pg.escapeLiteral(name)})::${type} as ${quote(name)}`);
  return `(select ${values.join(", ")}) as given`;
}

/** The statement that calls a function with named arguments out of one JSON object, `$1`, and answers `body` and `rows`. */
export function callStatement(fn: ApiFunction, given: string[], form: ArgumentForm): string {
  const used = fn.arguments.filter((argument) => given.includes(argument.name));
  const call = `api.${quote(fn.name)}(${used.map(({ name }) => `${quote(name)} => given.${quote(name)}`).join(", ")})`;
  // The name of the call is PostgREST's too: no argument is called so.
  const answer = fn.returnsSet ? "coalesce(json_agg(pgrst_call), '[]')" : "(json_agg(pgrst_call) -> 0)";
  return `select ${answer}::text as body, count(*)::int as rows from ${argumentSource(used, form)}, lateral ${call} as pgrst_call`;
}

/** Calls it; Postgres builds the JSON, so that no number loses digits on the way. */
export async function callFunction(
  client: pg.PoolClient,
  fn: ApiFunction,
  args: Record<string, unknown>,
  form: ArgumentForm = "json",
): Promise<{ body: string; rows: number }> {
  const statement = callStatement(fn, Object.keys(args), form);
  const { rows } = await client.query<{ body: string | null; rows: number }>(statement, [JSON.stringify(args)]);
  return { body: fn.returnsVoid ? "null" : (rows[0]?.body ?? "null"), rows: rows[0]?.rows ?? 0 };
}
