import type { Answer, Call } from "../http.ts";
import { storageFailure } from "./failure.ts";
import type { FileStore } from "./files.ts";
import type { StoredObject } from "./objects.ts";

/** Sends an object. A page that somebody uploaded is shown as text, so that it cannot act in our name. */
export async function serveObject(call: Call, files: FileStore, object: StoredObject): Promise<Answer> {
  const file = await files.read(object.version);
  if (!file) throw storageFailure(404, "not_found", "Object not found");
  const { mimetype, cacheControl, eTag } = object.metadata;
  const headers: Record<string, string> = {
    "content-type": /html|svg|xml/.test(mimetype) && !mimetype.includes("openxml") ? "text/plain" : mimetype,
    "content-length": String(file.size),
    "cache-control": cacheControl,
    etag: eTag,
  };
  const name = call.url.searchParams.get("download");
  if (name !== null) headers["content-disposition"] = `attachment${name === "" ? "" : `; filename*=UTF-8''${encodeURIComponent(name)}`}`;
  return { status: 200, headers, body: file.stream };
}
