import type { DetailedError, HttpResponse } from "tus-js-client";
import { toRefusal, type Refusal } from "../errors.ts";
import { UnreadableFile } from "./file-source.ts";

/** Ends a request before it is sent, with a refusal that is known already. */
export class RefusedBeforehand extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** The server did not take the token, and there is another one now. */
export class StaleToken extends Error {}

/** Storage says of a stale token 400 with the real status in the body; the answer to HEAD has none to look into. */
export function saysStaleToken(method: string, response: HttpResponse): boolean {
  const status = response.getStatus();
  if (status === 401) return true;
  if (status !== 400 && status !== 403) return false;
  return method === "HEAD" || /"error":\s*"Unauthorized"|"exp" claim|jwt/i.test(response.getBody());
}

/** The key is made for one file alone: what lies there is this very file, whose last answer got lost. */
export function saysStoredAlready(error: DetailedError): boolean {
  return error.originalResponse?.getStatus() === 409 && /already exists/i.test(error.originalResponse.getBody());
}

/** Whether going on at once may help: after no answer, a fault of the server, a lock, or an upload that it has forgotten. */
export function mayHelp(error: DetailedError): boolean {
  if (error.causingError instanceof StaleToken) return true;
  if (error.causingError instanceof RefusedBeforehand || error.causingError instanceof UnreadableFile) return false;
  const status = error.originalResponse?.getStatus() ?? 0;
  return status === 0 || status >= 500 || [404, 409, 410, 423].includes(status);
}

/** Says as a refusal why an upload ended; null for what is a bug. */
export function toUploadRefusal(error: DetailedError): Refusal | null {
  if (error.causingError instanceof RefusedBeforehand) return error.causingError.refusal;
  if (error.causingError instanceof UnreadableFile) return { code: "file.broken" };
  const status = error.originalResponse?.getStatus() ?? 0;
  if (status === 413) return { code: "file.too_large" };
  if (status === 415) return { code: "file.type" };
  if (status === 403) return { code: "file.forbidden" };
  if ([404, 409, 410, 423].includes(status)) return { code: "server.failed" };
  return toRefusal({ status, code: "", message: error.originalResponse?.getBody() ?? "" });
}
