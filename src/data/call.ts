import { ok, refuse, type Result } from "../core/result.ts";
import { askAsPerson } from "./ask-as-person.ts";
import { getBackend } from "./client.ts";
import type { CallError, Refusal } from "./errors.ts";

/** Arguments of an API function, by name. */
export type CallArguments = Record<string, unknown>;

/** Calls a function of schema `api` as the person. */
export function call<T>(name: string, args: CallArguments = {}): Promise<Result<T, Refusal>> {
  return askAsPerson(name, () => send<T>(name, args));
}

async function send<T>(name: string, args: CallArguments): Promise<Result<T, CallError>> {
  const answer = await getBackend().client.rpc(name, args);
  if (answer.error === null) return ok(answer.data as T);
  // A gateway in between answers in a shape of its own, without our fields.
  const { code, message } = answer.error as Partial<CallError>;
  return refuse({ status: answer.status, code: code ?? "", message: message ?? "" });
}
