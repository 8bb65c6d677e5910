import pg from "pg";
import type { ApiFunction } from "./function-catalog.ts";

const quote = pg.escapeIdentifier;

/** The statement that calls a function with named arguments out of one JSON object, `$1`, and answers `{ body, rows }`. */
export function callStatement(fn: ApiFunction, given: string[]): string {
  const used = fn.arguments.filter((argument) => given.includes(argument.name));
  const columns = used.map(({ name, type }) => `${quote(name)} ${type}`).join(", ");
  const source = used.length ? `json_to_record($1::json) as given (${columns})` : "(select $1::json) as given";
  const call = `api.${quote(fn.name)}(${used.map(({ name }) => `${quote(name)} => given.${quote(name)}`).join(", ")})`;
  const answer = fn.returnsSet ? "coalesce(json_agg(answer), '[]')" : "(json_agg(answer) -> 0)";
  return `select ${answer}::text as body, count(*)::int as rows from ${source}, lateral ${call} as answer`;
}

/** Calls it; Postgres builds the JSON, so that no number loses digits on the way. */
export async function callFunction(
  client: pg.PoolClient,
  fn: ApiFunction,
  args: Record<string, unknown>,
): Promise<{ body: string; rows: number }> {
  const { rows } = await client.query<{ body: string | null; rows: number }>(callStatement(fn, Object.keys(args)), [JSON.stringify(args)]);
  return { body: fn.returnsVoid ? "null" : (rows[0]?.body ?? "null"), rows: rows[0]?.rows ?? 0 };
}
