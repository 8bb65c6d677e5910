/** Node's words for a connection that was never made. */
const notConnected = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH", "UND_ERR_CONNECT_TIMEOUT"]);

/**
 * Tells whether a failed fetch broke before anything was sent: refused, or no such host. Only then may the same be sent
 * again without the danger of saying it twice. Deno tells it in the words of its cause.
 */
export function neverLeft(error: unknown): boolean {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  if (!(cause instanceof Error)) return false;
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : "";
  return notConnected.has(code) || cause.message.includes("client error (Connect)");
}
