import type { RefusalCode } from "../../core/refusal.ts";

/** After these the server may be reached later, and nobody knows whether it did what was asked. */
const codes: readonly RefusalCode[] = [
  "network.offline",
  "server.failed",
  "rate.limited",
  "auth.required",
  "auth.expired",
  "zalo.unavailable",
];

/** Tells whether asking later can help. */
export function isUnreachable(code: RefusalCode): boolean {
  return codes.includes(code);
}
