import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import type { Readable } from "node:stream";

/** One request, as the services see it. */
export interface Call {
  method: string;
  url: URL;
  headers: IncomingHttpHeaders;
  /** The body, for who takes it in as it comes. */
  body: Readable;
  /** Reads the body; one over the limit is refused with 413. */
  readBody(limit: number): Promise<Buffer>;
}

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: string | Buffer | Readable;
}

/** A refusal with its status and JSON body; everything else that is thrown is a bug and answers 500. */
export class HttpFailure extends Error {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Record<string, string>;

  constructor(status: number, body: unknown, headers: Record<string, string> = {}) {
    super(JSON.stringify(body));
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** A JSON answer. */
export function json(status: number, value: unknown, headers: Record<string, string> = {}): Answer {
  return { status, headers: { ...headers, "content-type": "application/json; charset=utf-8" }, body: JSON.stringify(value) };
}

/** Wraps Node's request; throws for an address that is none. */
export function toCall(request: IncomingMessage): Call {
  return {
    method: request.method ?? "GET",
    url: parseAddress(request.url ?? "/"),
    headers: request.headers,
    body: request,
    readBody: (limit) => readBody(request, limit),
  };
}

/** The address of a request line. It may be anything: one that is none is refused with 400. */
export function parseAddress(path: string): URL {
  try {
    const url = new URL(`http://gateway${path.startsWith("/") ? path : "/"}`);
    decodeURIComponent(url.pathname);
    return url;
  } catch {
    throw new HttpFailure(400, { message: "The address is malformed." });
  }
}

async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const tooLarge = () => new HttpFailure(413, { message: `The body is larger than ${limit} bytes.` }, { connection: "close" });
  if (Number(request.headers["content-length"] ?? 0) > limit) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
