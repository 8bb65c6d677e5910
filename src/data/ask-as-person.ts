import type { Result } from "../core/result.ts";
import { getBackend } from "./client.ts";
import { isTokenProblem, toRefusal, type CallError, type Refusal } from "./errors.ts";

/**
 * Asks the server as the person. Refusals come back as values; a token that the server does not accept is renewed once,
 * silently, and it is asked again; what nobody expects is thrown.
 */
export async function askAsPerson<T>(name: string, send: () => Promise<Result<T, CallError>>): Promise<Result<T, Refusal>> {
  const { tokens } = getBackend();
  const token = await tokens.current();
  if (!token.ok) return token;
  const first = await send();
  if (first.ok || !isTokenProblem(first.error)) return settle(name, first);
  const renewed = await tokens.renew(token.value);
  return renewed.ok ? settle(name, await send()) : renewed;
}

function settle<T>(name: string, answer: Result<T, CallError>): Result<T, Refusal> {
  if (answer.ok) return answer;
  const refusal = toRefusal(answer.error);
  if (refusal !== null) return { ok: false, error: refusal };
  const { status, code, message } = answer.error;
  throw new Error(`${name}: ${[status, code, message].filter(Boolean).join(" ")}`);
}
