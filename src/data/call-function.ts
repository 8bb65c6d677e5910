import { ok, refuse, type Result } from "../core/result.ts";
import { getBackend } from "./client.ts";
import { isTokenProblem, toRefusal, type CallError, type Refusal } from "./errors.ts";

/**
 * Calls an Edge Function as the person. It answers a refusal with `{ code }`; a token that it does not accept is renewed
 * once, silently; what nobody expects is thrown.
 */
export async function callFunction<T>(name: string, body: Record<string, unknown>): Promise<Result<T, Refusal>> {
  const { tokens } = getBackend();
  const token = await tokens.current();
  if (!token.ok) return token;
  const first = await send<T>(name, body);
  if (first.ok || !isTokenProblem(first.error)) return settle(name, first);
  const renewed = await tokens.renew(token.value);
  return renewed.ok ? settle(name, await send<T>(name, body)) : renewed;
}

async function send<T>(name: string, body: Record<string, unknown>): Promise<Result<T, CallError>> {
  const answer = await getBackend().client.functions.invoke<T>(name, { body });
  if (answer.error === null) return ok(answer.data as T);
  if (answer.response === undefined) return refuse({ status: 0, code: "", message: "" }); // the network is gone
  const refused = (await answer.response.json().catch(() => ({}))) as { code?: unknown };
  return refuse({ status: answer.response.status, code: "", message: typeof refused.code === "string" ? refused.code : "" });
}

function settle<T>(name: string, answer: Result<T, CallError>): Result<T, Refusal> {
  if (answer.ok) return answer;
  const refusal = toRefusal(answer.error);
  if (refusal === null) throw new Error(`${name}: ${answer.error.status} ${answer.error.message}`);
  return refuse(refusal);
}
