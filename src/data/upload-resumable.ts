import type { DetailedError, HttpRequest, HttpResponse, UploadOptions } from "tus-js-client";
import { ok, refuse, type Result } from "../core/result.ts";
import { getBackend } from "./client.ts";
import type { Refusal } from "./errors.ts";
import { fileSource } from "./resumable/file-source.ts";
import { mayHelp, RefusedBeforehand, saysStaleToken, saysStoredAlready, StaleToken, toUploadRefusal } from "./resumable/upload-failure.ts";

export interface ResumableFile {
  bucket: string;
  /** ASCII only, and made for this file alone. */
  path: string;
  content: Blob;
  contentType: string;
}

export interface UploadWatch {
  /** Where the server keeps what an earlier attempt has sent; null for none. */
  address: string | null;
  onAddress: (address: string) => void;
  onProgress: (sentBytes: number) => void;
  signal: AbortSignal;
}

/** Hosted Storage takes parts of this size and no other. */
const partBytes = 6 * 1024 * 1024;
/** After these it is for the caller to wait for the network. */
const retryDelays = [0, 500, 2000];

/**
 * Sends a file so that it can go on where it broke off, even after the app was opened anew. «Stopped» is not failed:
 * called again with the address, it goes on.
 */
export async function uploadResumable(file: ResumableFile, watch: UploadWatch): Promise<Result<"stored" | "stopped", Refusal>> {
  const { Upload } = await import("tus-js-client");
  const endpoint = endpointOf();
  return new Promise((resolve, reject) => {
    const upload = new Upload(file.content, {
      ...requestHooks(watch.signal),
      endpoint,
      uploadUrl: watch.address?.startsWith(`${endpoint}/`) ? watch.address : null,
      metadata: { bucketName: file.bucket, objectName: file.path, contentType: file.contentType, cacheControl: "3600" },
      chunkSize: partBytes,
      fileReader: fileSource,
      // Addresses are kept by the platform's storage: the library's own place for them is localStorage.
      storeFingerprintForResuming: false,
      fingerprint: () => Promise.resolve(""),
      retryDelays,
      onShouldRetry: (error) => !watch.signal.aborted && !saysStoredAlready(error) && mayHelp(error),
      onUploadUrlAvailable: () => upload.url !== null && watch.onAddress(upload.url),
      onProgress: (sent) => watch.onProgress(sent),
      onSuccess: () => resolve(ok("stored")),
      onError: (error) => settle(error as DetailedError),
    });

    function settle(error: DetailedError): void {
      if (watch.signal.aborted) return resolve(ok("stopped"));
      if (saysStoredAlready(error)) return resolve(ok("stored"));
      const refusal = toUploadRefusal(error);
      if (refusal === null) reject(error);
      else resolve(refuse(refusal));
    }

    watch.signal.addEventListener("abort", () => {
      void upload.abort();
      resolve(ok("stopped"));
    });
    upload.start();
  });
}

/** Tells the server to forget what it has of an unfinished upload; where that fails, it does so by itself after a day. */
export async function forgetUpload(address: string): Promise<void> {
  if (!address.startsWith(`${endpointOf()}/`)) return;
  const { Upload } = await import("tus-js-client");
  await Upload.terminate(address, { ...requestHooks(new AbortController().signal), retryDelays: null }).catch(() => undefined);
}

const endpointOf = () => `${getBackend().url}/storage/v1/upload/resumable`;

/** Every request carries the token of its moment: an upload may outlive several. */
function requestHooks(signal: AbortSignal): Pick<UploadOptions, "headers" | "onBeforeRequest" | "onAfterResponse"> {
  const { tokens, publishableKey } = getBackend();
  let token = "";
  let renewed = false;
  return {
    headers: { apikey: publishableKey },
    async onBeforeRequest(request: HttpRequest) {
      const current = await tokens.current();
      if (!current.ok) throw new RefusedBeforehand(current.error);
      if (signal.aborted) throw new Error("stopped");
      token = current.value;
      request.setHeader("authorization", `Bearer ${token}`);
    },
    async onAfterResponse(request: HttpRequest, response: HttpResponse) {
      if (renewed || !saysStaleToken(request.getMethod(), response)) return;
      renewed = true;
      const fresh = await tokens.renew(token);
      throw fresh.ok ? new StaleToken() : new RefusedBeforehand(fresh.error);
    },
  };
}
