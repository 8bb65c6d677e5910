import type pg from "pg";

export interface FunctionArgument {
  name: string;
  type: string;
  required: boolean;
}

/** What the catalog knows of one function of schema `api`. */
export interface ApiFunction {
  name: string;
  arguments: FunctionArgument[];
  returnsSet: boolean;
  returnsVoid: boolean;
  isVolatile: boolean;
}

const query = `
  select p.proname as name, p.proretset as "returnsSet", p.prorettype = 'void'::regtype as "returnsVoid", p.provolatile = 'v' as "isVolatile",
    coalesce((
      select json_agg(json_build_object(
        'name', coalesce(p.proargnames[a.n], ''), 'type', format_type(a.type, null), 'required', a.n <= p.pronargs - p.pronargdefaults) order by a.n)
      from unnest(p.proargtypes) with ordinality a (type, n)
    ), '[]') as arguments
  from pg_catalog.pg_proc p
  where p.pronamespace = (select oid from pg_catalog.pg_namespace where nspname = 'api') and p.prokind = 'f'
`;

/** Reads the functions of schema `api`; only they can be called. Overloads share a name. */
export async function readFunctions(database: Pick<pg.Pool, "query">): Promise<Map<string, ApiFunction[]>> {
  const { rows } = await database.query<ApiFunction>(query);
  const functions = new Map<string, ApiFunction[]>();
  for (const row of rows) functions.set(row.name, [...(functions.get(row.name) ?? []), row]);
  return functions;
}

/** The overload whose arguments are the given ones: all required ones there, none unknown. */
export function matchFunction(overloads: ApiFunction[], given: string[]): ApiFunction | undefined {
  return overloads.find((candidate) => {
    const names = new Set(candidate.arguments.map((argument) => argument.name));
    return (
      given.every((name) => names.has(name)) && candidate.arguments.every((argument) => !argument.required || given.includes(argument.name))
    );
  });
}
