import pg from "pg";
import { HttpFailure } from "./http.ts";
import { TokenFailure } from "./tokens.ts";

/** The status PostgREST gives to an SQLSTATE. */
export function statusOf(code: string, anonymous: boolean): number {
  const custom = /^PT(\d{3})$/.exec(code)?.[1];
  if (custom) return Number(custom);
  if (code === "42501") return anonymous ? 401 : 403;
  if (code === "25006") return 405;
  if (/^(23503|23505)$/.test(code)) return 409;
  if (/^(42883|42P01)$/.test(code)) return 404;
  if (/^(08|53)/.test(code)) return 503;
  if (/^(28|0L|0P)/.test(code)) return 403;
  if (/^(40|54|55|57|58|XX)/.test(code)) return 500;
  return 400;
}

/** PostgREST's error: `{ code, message, details, hint }`. */
export function restFailure(
  status: number,
  code: string,
  message: string,
  hint: string | null = null,
  details: string | null = null,
): HttpFailure {
  const headers: Record<string, string> = status === 401 ? { "www-authenticate": "Bearer" } : {};
  return new HttpFailure(status, { code, message, details, hint }, headers);
}

/** Turns what a call threw into PostgREST's answer; a bug stays what it is. */
export function toRestFailure(error: unknown, anonymous: boolean): unknown {
  if (error instanceof TokenFailure) return restFailure(401, error.code, error.message);
  if (error instanceof pg.DatabaseError && error.code !== undefined) {
    return restFailure(statusOf(error.code, anonymous), error.code, error.message, error.hint ?? null, error.detail ?? null);
  }
  if (error instanceof Error && /timeout exceeded when trying to connect/.test(error.message)) {
    return restFailure(504, "PGRST003", "Timed out acquiring connection from connection pool.");
  }
  if (error instanceof Error && "code" in error && /^(ECONN|57P)/.test(String(error.code))) {
    return restFailure(503, "PGRST000", "Could not connect with the database.");
  }
  return error;
}
