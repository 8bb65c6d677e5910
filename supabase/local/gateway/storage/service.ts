import { join } from "node:path";
import type pg from "pg";
import * as v from "valibot";
import type { Claims } from "../as-persona.ts";
import { type Answer, type Call, json } from "../http.ts";
import type { ClaimsReader } from "../tokens.ts";
import { bearerToken } from "../tokens.ts";
import { type Content, readContent } from "./content.ts";
import { storageFailure, toStorageFailure } from "./failure.ts";
import { FileStore } from "./files.ts";
import { listObjects } from "./list.ts";
import { checkKey, splitKey } from "./object-key.ts";
import { type NewObject, checkMayStore, findBucket, findObject, removeObjects, storeObject } from "./objects.ts";
import { createResumableUploads, resumablePath } from "./resumable/server.ts";
import { serveObject } from "./serve-object.ts";
import { createPermitOffice } from "./signature.ts";

const jsonLimit = 1024 * 1024;
/** Above every bucket's own limit: it bounds what one request may cost us. */
const uploadLimit = 50 * 1024 * 1024;
const uploadPermitSeconds = 2 * 60 * 60;
const seconds = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(31_536_000));
const path = v.pipe(v.string(), v.maxLength(1000));

const signBody = v.object({ expiresIn: seconds });
const signManyBody = v.object({ expiresIn: seconds, paths: v.pipe(v.array(path), v.maxLength(1000)) });
const removeBody = v.object({ prefixes: v.pipe(v.array(path), v.minLength(1), v.maxLength(1000)) });
const listBody = v.object({
  prefix: v.optional(path, ""),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)), 100),
  offset: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
});

export interface Storage {
  handle(call: Call): Promise<Answer>;
  /** Forgets what is left of uploads that nobody went on with. */
  sweep(): Promise<void>;
}

/** Storage as far as this project needs it: objects, resumable uploads, signed addresses, removal and lists. */
export function createStorage(pool: pg.Pool, folder: string, secret: string, readClaims: ClaimsReader): Storage {
  const files = new FileStore(folder);
  const resumable = createResumableUploads(pool, files, join(folder, "resumable"), uploadLimit);
  const permits = createPermitOffice(secret);
  const claimsOf = (call: Call): Promise<Claims> =>
    readClaims(bearerToken(call.headers.authorization), typeof call.headers.apikey === "string" ? call.headers.apikey : undefined);

  /** Each route: method, shape of the address, what it does with the rest of the address. */
  const routes: [string, RegExp, (call: Call, rest: string) => Promise<Answer>][] = [
    [
      "POST",
      /^object\/list\/([^/]+)$/,
      async (call, bucket) => json(200, await listObjects(pool, await claimsOf(call), bucket, await readJson(call, listBody))),
    ],
    ["POST", /^object\/upload\/sign\/(.+)$/, signUpload],
    ["PUT", /^object\/upload\/sign\/(.+)$/, uploadSigned],
    ["GET", /^object\/sign\/(.+)$/, downloadSigned],
    ["POST", /^object\/sign\/([^/]+\/.+)$/, signOne],
    ["POST", /^object\/sign\/([^/]+)$/, signMany],
    ["GET", /^object\/(?:authenticated\/)?(.+)$/, download],
    ["POST", /^object\/(.+)$/, upload],
    ["PUT", /^object\/(.+)$/, upload],
    ["DELETE", /^object\/([^/]+)$/, remove],
  ];

  async function upload(call: Call, rest: string): Promise<Answer> {
    const { bucket, key } = splitKey(rest);
    const claims = await claimsOf(call);
    const place = { bucket: await findBucket(pool, bucket), key, upsert: call.method === "PUT" || call.headers["x-upsert"] === "true" };
    const id = await storeObject(pool, files, claims, place, toObject(await readContent(call, uploadLimit)));
    return json(200, { Id: id, Key: `${bucket}/${key}` });
  }

  async function download(call: Call, rest: string): Promise<Answer> {
    const { bucket, key } = splitKey(rest);
    return serveObject(call, files, await findObject(pool, await claimsOf(call), bucket, key));
  }

  async function downloadSigned(call: Call, rest: string): Promise<Answer> {
    const { bucket, key } = splitKey(rest);
    await permits.check(call.url.searchParams.get("token"), { use: "download", bucket, key });
    return serveObject(call, files, await findObject(pool, { role: "service_role" }, bucket, key));
  }

  async function sign(claims: Claims, bucket: string, key: string, expiresIn: number): Promise<string> {
    await findObject(pool, claims, bucket, checkKey(key));
    const token = await permits.sign({ use: "download", bucket, key }, expiresIn);
    return `/object/sign/${bucket}/${encodeURI(key)}?token=${token}`;
  }

  async function signOne(call: Call, rest: string): Promise<Answer> {
    const { bucket, key } = splitKey(rest);
    const { expiresIn } = await readJson(call, signBody);
    return json(200, { signedURL: await sign(await claimsOf(call), bucket, key, expiresIn) });
  }

  async function signMany(call: Call, bucket: string): Promise<Answer> {
    const claims = await claimsOf(call);
    const { expiresIn, paths } = await readJson(call, signManyBody);
    const answers = paths.map((key) =>
      sign(claims, bucket, key, expiresIn).then(
        (signedURL) => ({ path: key, signedURL, error: null }),
        () => ({ path: key, signedURL: null, error: "Either the object does not exist or you do not have access to it" }),
      ),
    );
    return json(200, await Promise.all(answers));
  }

  async function signUpload(call: Call, rest: string): Promise<Answer> {
    const { bucket, key } = splitKey(rest);
    const claims = await claimsOf(call);
    await findBucket(pool, bucket);
    await checkMayStore(pool, claims, bucket, key);
    const owner = claims.sub === undefined ? {} : { owner: claims.sub };
    const token = await permits.sign(
      { use: "upload", bucket, key, upsert: call.headers["x-upsert"] === "true", ...owner },
      uploadPermitSeconds,
    );
    return json(200, { url: `/object/upload/sign/${bucket}/${encodeURI(key)}?token=${token}`, token });
  }

  async function uploadSigned(call: Call, rest: string): Promise<Answer> {
    const { bucket, key } = splitKey(rest);
    const permit = await permits.check(call.url.searchParams.get("token"), { use: "upload", bucket, key });
    const place = { bucket: await findBucket(pool, bucket), key, owner: permit.owner, upsert: permit.upsert === true };
    await storeObject(pool, files, { role: "service_role" }, place, toObject(await readContent(call, uploadLimit)));
    return json(200, { Key: `${bucket}/${key}` });
  }

  async function remove(call: Call, bucket: string): Promise<Answer> {
    const claims = await claimsOf(call);
    const { prefixes } = await readJson(call, removeBody);
    const removed = await removeObjects(pool, files, claims, bucket, prefixes);
    return json(
      200,
      removed.map(({ id, name }) => ({ id, name, bucket_id: bucket })),
    );
  }

  const toObject = ({ bytes, type, cacheControl }: Content): NewObject => ({
    size: bytes.length,
    type,
    cacheControl,
    write: (version) => files.write(version, bytes),
  });

  async function handle(call: Call): Promise<Answer> {
    const address = call.url.pathname.slice("/storage/v1/".length);
    try {
      if (resumableMethods.includes(call.method) && isResumable(call.url.pathname))
        return await resumable.handle(call, await claimsOf(call));
      for (const [method, pattern, handle] of routes) {
        const rest = call.method === method ? pattern.exec(address)?.[1] : undefined;
        if (rest !== undefined) return await handle(call, rest);
      }
      throw storageFailure(404, "not_found", `Route ${call.method}:${call.url.pathname} not found`);
    } catch (error) {
      throw toStorageFailure(error);
    }
  }

  return { handle, sweep: () => resumable.sweep() };
}

const resumableMethods = ["POST", "HEAD", "PATCH", "DELETE"];
const isResumable = (path: string) => path === resumablePath || path.startsWith(`${resumablePath}/`);

async function readJson<T extends v.GenericSchema>(call: Call, schema: T): Promise<v.InferOutput<T>> {
  const text = (await call.readBody(jsonLimit)).toString("utf8");
  try {
    return v.parse(schema, JSON.parse(text));
  } catch {
    throw storageFailure(400, "InvalidRequest", "The body is not what this route takes");
  }
}
