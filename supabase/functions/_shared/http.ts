import type { RefusalCode } from "./core.ts";

/** An expected refusal: the caller gets its code, and nothing else. */
export class Refused extends Error {
  readonly code: RefusalCode;
  constructor(code: RefusalCode) {
    super(code);
    this.code = code;
  }
}

const statuses: Partial<Record<RefusalCode, number>> = {
  "request.invalid": 400,
  "auth.required": 401,
  "auth.expired": 401,
  "zalo.denied": 401,
  "plan.forbidden": 403,
  "report.forbidden": 403,
  "official_account.forbidden": 403,
  "official_account.not_owned": 403,
  "calendar.not_found": 404,
  "unit.not_yours": 403,
  "unit.not_found": 404,
  "plan.not_found": 404,
  "file.not_found": 404,
  "organization.not_found": 404,
  "report.not_found": 404,
  "consolidation.not_found": 404,
  "file.too_large": 413,
  "rate.limited": 429,
  "phone.unavailable": 502,
  "server.failed": 500,
  "zalo.unavailable": 503,
};

/** A JSON answer that nobody keeps. */
export function answer(status: number, body: unknown, headers: Record<string, string>): Response {
  return Response.json(body, { status, headers: { ...headers, "cache-control": "no-store" } });
}

/** Turns what a function threw into its answer; a bug is logged without the request, which may carry a token. */
export function refuse(error: unknown, headers: Record<string, string>): Response {
  const code = error instanceof Refused ? error.code : "server.failed";
  if (!(error instanceof Refused)) console.error(error instanceof Error ? (error.stack ?? error.message) : "unknown error");
  return answer(statuses[code] ?? 400, { code }, headers);
}
