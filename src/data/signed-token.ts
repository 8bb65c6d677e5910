import { ok, refuse, type Result } from "../core/result.ts";
import type { Refusal } from "./errors.ts";
import type { SignedToken } from "./session-token.ts";

/**
 * Reads the answer of `zalo-session`. The lifetime is what the token says of itself (exp − iat), so that a phone
 * whose clock is wrong renews in time all the same.
 */
export function readSignedToken(answer: unknown): Result<SignedToken, Refusal> {
  const token = (answer as { token?: unknown } | null)?.token;
  if (typeof token !== "string") return refuse({ code: "server.failed" });
  const { iat, exp } = readClaims(token);
  return typeof iat === "number" && typeof exp === "number" ? ok({ token, lifetimeSeconds: exp - iat }) : refuse({ code: "server.failed" });
}

function readClaims(token: string): { iat?: unknown; exp?: unknown } {
  const payload = token.split(".")[1] ?? "";
  try {
    return JSON.parse(atob(payload.replaceAll("-", "+").replaceAll("_", "/"))) as { iat?: unknown; exp?: unknown };
  } catch {
    return {};
  }
}
