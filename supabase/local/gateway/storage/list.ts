import type pg from "pg";
import { type Claims, asPersona } from "../as-persona.ts";

export interface ListOptions {
  prefix: string;
  limit: number;
  offset: number;
}

const statement = `
  select split_part(substr(name, length($2) + 1), '/', 1) as name,
    case when bool_or(strpos(substr(name, length($2) + 1), '/') = 0) then (array_agg(id))[1] end as id,
    case when bool_or(strpos(substr(name, length($2) + 1), '/') = 0) then (array_agg(metadata))[1] end as metadata,
    max(created_at) as created_at, max(updated_at) as updated_at, max(last_accessed_at) as last_accessed_at
  from storage.objects
  where bucket_id = $1 and starts_with(name, $2)
  group by 1 order by 1 limit $3 offset $4
`;

/** The objects and folders directly below a folder, as far as the policies let this person see them. */
export async function listObjects(pool: pg.Pool, claims: Claims, bucket: string, options: ListOptions): Promise<unknown[]> {
  const folder = options.prefix.replace(/^\/+|\/+$/g, "");
  const values = [bucket, folder === "" ? "" : `${folder}/`, options.limit, options.offset];
  return asPersona(pool, claims, async (client) => (await client.query(statement, values)).rows as unknown[], { readOnly: true });
}
