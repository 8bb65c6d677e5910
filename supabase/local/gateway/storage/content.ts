import type { Call } from "../http.ts";
import { storageFailure } from "./failure.ts";

export interface Content {
  bytes: Buffer;
  type: string;
  cacheControl: string;
}

/** Reads an upload: raw bytes, or a form whose file field has an empty name. */
export async function readContent(call: Call, limit: number): Promise<Content> {
  const type = call.headers["content-type"] ?? "application/octet-stream";
  const body = await call.readBody(limit);
  if (!type.startsWith("multipart/form-data")) return { bytes: body, type, cacheControl: call.headers["cache-control"] ?? "no-cache" };
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData().catch(() => undefined);
  const file = form && [...form.values()].find((value) => value instanceof File);
  if (!file) throw storageFailure(400, "InvalidRequest", "The form carries no file");
  return {
    bytes: Buffer.from(await file.arrayBuffer()),
    type: file.type || "application/octet-stream",
    cacheControl: cacheControlOf(form.get("cacheControl")),
  };
}

/** What a form says becomes a header of each download, so nothing but seconds is taken; an hour stands for all else. */
function cacheControlOf(age: ReturnType<FormData["get"]>): string {
  if (age === null) return "no-cache";
  return `max-age=${typeof age === "string" && /^\d{1,10}$/.test(age) ? age : "3600"}`;
}
