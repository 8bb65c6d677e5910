import { randomUUID } from "node:crypto";
import type pg from "pg";
import { type Claims, asPersona } from "../as-persona.ts";
import { storageFailure } from "./failure.ts";
import type { FileStore } from "./files.ts";

export interface Bucket {
  id: string;
  sizeLimit: number | null;
  types: string[] | null;
}

export interface StoredObject {
  id: string;
  name: string;
  version: string;
  metadata: { mimetype: string; size: number; cacheControl: string; eTag: string };
  updatedAt: string;
}

const objectColumns = `id, name, version, metadata, to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updatedAt"`;
const insert = `insert into storage.objects (bucket_id, name, owner, owner_id, version, metadata) values ($1, $2, $3::uuid, $3::text, $4, $5)`;
const onConflict = `on conflict (bucket_id, name) do update set version = excluded.version, metadata = excluded.metadata, updated_at = now()`;

export async function findBucket(pool: pg.Pool, id: string): Promise<Bucket> {
  const bucket = await asPersona(pool, { role: "service_role" }, async (client) => {
    const { rows } = await client.query<Bucket>(
      `select id, file_size_limit::float8 as "sizeLimit", allowed_mime_types as types from storage.buckets where id = $1`,
      [id],
    );
    return rows[0];
  });
  if (!bucket) throw storageFailure(404, "Bucket not found", "Bucket not found");
  return bucket;
}

/** The object's row, if the policies let this person see it. */
export async function findObject(pool: pg.Pool, claims: Claims, bucket: string, key: string): Promise<StoredObject> {
  const object = await asPersona(
    pool,
    claims,
    async (client) => {
      const { rows } = await client.query<StoredObject>(`select ${objectColumns} from storage.objects where bucket_id = $1 and name = $2`, [
        bucket,
        key,
      ]);
      return rows[0];
    },
    { readOnly: true },
  );
  if (!object) throw storageFailure(404, "not_found", "Object not found");
  return object;
}

export interface Placement {
  bucket: Bucket;
  key: string;
  /** Whose object it becomes; by default the person who asks. */
  owner?: string | undefined;
  upsert: boolean;
  /** What the bytes are kept under; by default something new. */
  version?: string;
}

export interface NewObject {
  size: number;
  type: string;
  cacheControl: string;
  /** Keeps the bytes under this version. */
  write(version: string): Promise<void>;
}

/** Stores an object: its row first, as this person, so that the policies decide; then the bytes; then the commit. */
export async function storeObject(pool: pg.Pool, files: FileStore, claims: Claims, place: Placement, content: NewObject): Promise<string> {
  checkType(place.bucket, content.type);
  if (place.bucket.sizeLimit !== null && content.size > place.bucket.sizeLimit) {
    throw storageFailure(413, "Payload too large", "The object exceeded the maximum allowed size");
  }
  const version = place.version ?? randomUUID();
  const metadata = { mimetype: content.type, size: content.size, cacheControl: content.cacheControl, eTag: `"${version}"` };
  try {
    const { id, replaced } = await asPersona(pool, claims, async (client) => {
      const before = await client.query<{ version: string }>("select version from storage.objects where bucket_id = $1 and name = $2", [
        place.bucket.id,
        place.key,
      ]);
      const values = [place.bucket.id, place.key, place.owner ?? claims.sub ?? null, version, metadata];
      await client.query(`${insert} ${place.upsert ? onConflict : ""}`, values);
      await content.write(version);
      const after = await client.query<{ id: string }>("select id from storage.objects where bucket_id = $1 and name = $2", [
        place.bucket.id,
        place.key,
      ]);
      return { id: after.rows[0]?.id ?? version, replaced: before.rows.map((row) => row.version) };
    });
    await files.remove(replaced);
    return id;
  } catch (error) {
    await files.remove([version]);
    throw error;
  }
}

/** Refuses a type that the bucket does not take. */
export function checkType(bucket: Bucket, written: string): void {
  const type = (written.split(";")[0] ?? "").trim().toLowerCase();
  const fits =
    bucket.types === null ||
    bucket.types.some((allowed) => allowed === type || (allowed.endsWith("/*") && type.startsWith(allowed.slice(0, -1))));
  if (!fits) throw storageFailure(415, "invalid_mime_type", `mime type ${type} is not supported`);
}

/** Whether this very version of an object has been stored. */
export async function findVersion(pool: pg.Pool, bucket: string, key: string, version: string): Promise<boolean> {
  return asPersona(pool, { role: "service_role" }, async (client) => {
    const values = [bucket, key, version];
    const { rowCount } = await client.query("select from storage.objects where bucket_id = $1 and name = $2 and version = $3", values);
    return rowCount === 1;
  });
}

/** Whether the policies would let this person put an object there: tried, and undone. */
export async function checkMayStore(pool: pg.Pool, claims: Claims, bucket: string, key: string): Promise<void> {
  const undo = new Error("undo");
  await asPersona(pool, claims, async (client) => {
    await client.query(insert, [bucket, key, claims.sub ?? null, randomUUID(), {}]);
    throw undo;
  }).catch((error: unknown) => {
    if (error !== undo) throw error;
  });
}

/** Removes what the policies let this person remove, and answers it. */
export async function removeObjects(
  pool: pg.Pool,
  files: FileStore,
  claims: Claims,
  bucket: string,
  keys: string[],
): Promise<StoredObject[]> {
  const removed = await asPersona(pool, claims, async (client) => {
    const { rows } = await client.query<StoredObject>(
      `delete from storage.objects where bucket_id = $1 and name = any($2) returning ${objectColumns}`,
      [bucket, keys],
    );
    return rows;
  });
  await files.remove(removed.map((object) => object.version));
  return removed;
}
