import pg from "pg";
import { type Claims, queryAsPersona, type TransactionOptions } from "./as-persona.ts";
import type { ApiFunction, FunctionArgument } from "./function-catalog.ts";

/** How arguments come: as JSON in a body, or as texts in an address. */
export type ArgumentForm = "json" | "text";

/** Which function is called, and with what. */
export interface FunctionCall {
  fn: ApiFunction;
  args: Record<string, unknown>;
  form?: ArgumentForm;
}

const quote = pg.escapeIdentifier;

function argumentSource(used: FunctionArgument[], form: ArgumentForm, given: string): string {
  if (used.length === 0) return `(select ${given}::json) as given`;
  if (form === "json")
    return `json_to_record(${given}::json) as given (${used.map(({ name, type }) => `${quote(name)} ${type}`).join(", ")})`;
  const values = used.map(({ name, type }) => `(${given}::json ->> ${pg.escapeLiteral(name)})::${type} as ${quote(name)}`);
  return `(select ${values.join(", ")}) as given`;
}

/** The statement that calls a function with named arguments, which stand in it as JSON, and answers `body` and `rows`. */
function callStatement(fn: ApiFunction, args: Record<string, unknown>, form: ArgumentForm): string {
  const used = fn.arguments.filter(({ name }) => Object.hasOwn(args, name));
  const given = pg.escapeLiteral(JSON.stringify(args));
  const call = `api.${quote(fn.name)}(${used.map(({ name }) => `${quote(name)} => given.${quote(name)}`).join(", ")})`;
  // The name of the call is PostgREST's too: no argument is called so.
  const answer = fn.returnsSet ? "coalesce(json_agg(pgrst_call), '[]')" : "(json_agg(pgrst_call) -> 0)";
  return `select ${answer}::text as body, count(*)::int as rows from ${argumentSource(used, form, given)}, lateral ${call} as pgrst_call`;
}

/** Calls it as somebody; Postgres builds the JSON, so that no number loses digits on the way. */
export async function callFunction(
  pool: pg.Pool,
  claims: Claims,
  { fn, args, form = "json" }: FunctionCall,
  options: TransactionOptions = {},
): Promise<{ body: string; rows: number }> {
  const [answer] = await queryAsPersona<{ body: string | null; rows: number }>(pool, claims, callStatement(fn, args, form), options);
  return { body: fn.returnsVoid ? "null" : (answer?.body ?? "null"), rows: answer?.rows ?? 0 };
}
