import { ok, refuse, type Result } from "../core/result.ts";
import { getBackend } from "./client.ts";
import { isTokenProblem, toRefusal, type CallError, type Refusal } from "./errors.ts";

/** Arguments of an API function, by name. */
export type CallArguments = Record<string, unknown>;

/**
 * Calls a function of schema `api`. Refusals come back as values; a token that the server does not accept is
 * renewed once, silently; what nobody expects is thrown.
 */
export async function call<T>(name: string, args: CallArguments = {}): Promise<Result<T, Refusal>> {
  const { tokens } = getBackend();
  const token = await tokens.current();
  if (!token.ok) return token;
  const first = await send<T>(name, args);
  if (first.ok || !isTokenProblem(first.error)) return settle(name, first);
  const renewed = await tokens.renew(token.value);
  return renewed.ok ? settle(name, await send<T>(name, args)) : renewed;
}

async function send<T>(name: string, args: CallArguments): Promise<Result<T, CallError>> {
  const answer = await getBackend().client.rpc(name, args);
  if (answer.error === null) return ok(answer.data as T);
  // A gateway in between answers in a shape of its own, without our fields.
  const { code, message } = answer.error as Partial<CallError>;
  return refuse({ status: answer.status, code: code ?? "", message: message ?? "" });
}

function settle<T>(name: string, answer: Result<T, CallError>): Result<T, Refusal> {
  if (answer.ok) return answer;
  const refusal = toRefusal(answer.error);
  if (refusal === null) throw new Error(`${name}: ${answer.error.status} ${answer.error.code} ${answer.error.message}`);
  return refuse(refusal);
}
