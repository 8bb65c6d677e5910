import { ok, refuse, type Result } from "../core/result.ts";
import { askAsPerson } from "./ask-as-person.ts";
import { getBackend } from "./client.ts";
import type { CallError, Refusal } from "./errors.ts";

/** Calls an Edge Function as the person; it answers a refusal with `{ code }`. */
export function callFunction<T>(name: string, body: Record<string, unknown>): Promise<Result<T, Refusal>> {
  return askAsPerson(name, () => send<T>(name, body));
}

async function send<T>(name: string, body: Record<string, unknown>): Promise<Result<T, CallError>> {
  const answer = await getBackend().client.functions.invoke<T>(name, { body });
  if (answer.error === null) return ok(answer.data as T);
  if (answer.response === undefined) return refuse({ status: 0, code: "", message: "" }); // the network is gone
  const refused = (await answer.response.json().catch(() => null)) as { code?: unknown } | null;
  return refuse({ status: answer.response.status, code: "", message: typeof refused?.code === "string" ? refused.code : "" });
}
