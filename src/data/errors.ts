import { isRefusalCode, type RefusalCode } from "../core/refusal.ts";

/** An expected refusal of the server or of the way to it. */
export interface Refusal {
  code: RefusalCode;
}

/** What supabase-js gives for a failed call. */
export interface CallError {
  /** HTTP status; 0 where no answer came. */
  status: number;
  code: string;
  message: string;
}

/** Tells whether the server did not accept the JWT, so that a fresh one may help. */
export function isTokenProblem({ status, code }: CallError): boolean {
  return status === 401 || code.startsWith("PGRST30");
}

/** The only mapping from what the server says to a refusal; null for what is a bug. */
export function toRefusal(error: CallError): Refusal | null {
  if (isRefusalCode(error.message)) return { code: error.message };
  if (error.status === 0) return { code: "network.offline" };
  if (isTokenProblem(error)) return { code: "auth.expired" };
  if (error.status === 429) return { code: "rate.limited" };
  if (error.status >= 500) return { code: "server.failed" };
  return null;
}
