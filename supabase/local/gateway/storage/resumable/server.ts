import { randomUUID } from "node:crypto";
import { PassThrough, Readable } from "node:stream";
import { type Upload, MemoryLocker, Server } from "@tus/server";
import type pg from "pg";
import type { Claims } from "../../as-persona.ts";
import { type Answer, type Call, HttpFailure } from "../../http.ts";
import { storageFailure, toStorageFailure } from "../failure.ts";
import type { FileStore } from "../files.ts";
import { checkMayStore, checkType, findBucket, findVersion, storeObject } from "../objects.ts";
import { Uploads, intentOf, readIntent } from "./uploads.ts";

export const resumablePath = "/storage/v1/upload/resumable";

/** What tus answers with: the plain text of a refusal. */
interface TusRefusal {
  status_code: number;
  body: string;
}

export interface ResumableUploads {
  handle(call: Call, claims: Claims): Promise<Answer>;
  sweep(): Promise<void>;
}

/**
 * Uploads that go on after a broken connection, by the protocol tus as hosted Storage speaks it (it runs on the same
 * library). The policies decide before the first byte is taken, with each part, and once more when the object is made.
 */
export function createResumableUploads(pool: pg.Pool, files: FileStore, folder: string, largest: number): ResumableUploads {
  const uploads = new Uploads(folder);
  /** Who asks, by request: the library hands its hooks the request alone. */
  const askers = new WeakMap<object, Claims>();
  const askerOf = (request: object): Claims => askers.get(request) ?? { role: "anon" };
  const finishing = new Map<string, Promise<void>>();

  async function begin(claims: Claims, upload: Upload) {
    const intent = readIntent(upload.metadata, claims);
    const bucket = await findBucket(pool, intent.bucket);
    if (upload.size === undefined) throw storageFailure(400, "InvalidRequest", "Upload-Length is required");
    if (upload.size > Math.min(bucket.sizeLimit ?? largest, largest)) {
      throw storageFailure(413, "Payload too large", "Maximum size exceeded");
    }
    checkType(bucket, intent.type);
    await checkMayStore(pool, claims, intent.bucket, intent.key);
    return { metadata: { ...intent } };
  }

  /** Only who began an upload goes on with it, and only while they may still put the object there. */
  async function goOn(request: Request, claims: Claims, id: string): Promise<void> {
    const upload = await uploads.findOf(claims, id);
    if (upload.metadata?.finished !== undefined) return;
    // The process may have ended between the last byte and the object.
    if (upload.offset === upload.size) await finish(claims, upload);
    else if (request.method !== "HEAD") await checkMayStore(pool, claims, intentOf(upload).bucket, intentOf(upload).key);
  }

  function finish(claims: Claims, upload: Upload): Promise<void> {
    const running = finishing.get(upload.id) ?? enter(claims, upload).finally(() => finishing.delete(upload.id));
    finishing.set(upload.id, running);
    return running;
  }

  async function enter(claims: Claims, upload: Upload): Promise<void> {
    const { bucket, key, type, cacheControl } = intentOf(upload);
    if (!(await findVersion(pool, bucket, key, upload.id))) {
      const size = upload.size ?? 0;
      const write = (version: string) => files.adopt(version, uploads.pathOf(upload.id));
      const place = { bucket: await findBucket(pool, bucket), key, upsert: false, version: upload.id };
      await storeObject(pool, files, claims, place, { size, type, cacheControl, write });
    }
    await uploads.markFinished(upload);
  }

  const server = new Server({
    path: resumablePath,
    datastore: uploads,
    locker: new MemoryLocker(),
    relativeLocation: true,
    disableTerminationForFinishedUploads: true,
    namingFunction: () => randomUUID(),
    onUploadCreate: (request, upload) => begin(askerOf(request), upload),
    onIncomingRequest: (request, id) => (request.method === "POST" ? Promise.resolve() : goOn(request, askerOf(request), id)),
    onUploadFinish: async (request, upload) => {
      await finish(askerOf(request), upload);
      return { headers: { "Tus-Complete": "1" } };
    },
    onResponseError: (_request, error) => toTusRefusal(error),
  });

  return {
    async handle(call, claims) {
      const { taken, letGo } = borrow(call.body);
      const request = toRequest(call, taken);
      askers.set(request, claims);
      return await server.handleWeb(request).then(toAnswer).finally(letGo);
    },
    sweep: () => uploads.sweep(),
  };
}

/** Storage's refusals carry their real status in the body; tus says it outright. */
function toTusRefusal(error: Error | TusRefusal): TusRefusal | undefined {
  if ("status_code" in error) return undefined;
  const failure = toStorageFailure(error);
  if (failure instanceof HttpFailure) {
    const { statusCode, message } = failure.body as { statusCode: string; message: string };
    return { status_code: Number(statusCode), body: message };
  }
  console.error(error); // a bug is told to us, not to whoever asked
  return { status_code: 500, body: "Internal server error" };
}

/** A body that goes over to whoever takes it, and can be let go of without hanging up on the client. */
function borrow(body: Readable): { taken: Readable; letGo: () => void } {
  const taken = new PassThrough();
  const broken = () => void (body.readableEnded || taken.destroy(new Error("The client went away.")));
  body.once("error", broken).once("close", broken).pipe(taken);
  // What a refused client still sends is read away, or its next request on this connection would wait behind it.
  return { taken, letGo: () => void body.unpipe(taken).resume() };
}

function toRequest(call: Call, body: Readable): Request {
  const names = Object.entries(call.headers).filter((one): one is [string, string] => typeof one[1] === "string");
  const hasBody = call.method === "POST" || call.method === "PATCH";
  const sent = hasBody ? { body: Readable.toWeb(body) as ReadableStream, duplex: "half" as const } : {};
  return new Request(call.url, { method: call.method, headers: names, ...sent });
}

/** The headers for other origins are the gateway's to say. */
async function toAnswer(response: Response): Promise<Answer> {
  const headers = Object.fromEntries([...response.headers].filter(([name]) => !name.startsWith("access-control-")));
  return { status: response.status, headers, ...(response.body && { body: await response.text() }) };
}
