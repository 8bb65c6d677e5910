import { ok, refuse, type Result } from "../core/result.ts";
import { getBackend } from "./client.ts";
import { toRefusal, type Refusal } from "./errors.ts";

/** Has the server look into a file whose bytes have arrived; one that is not what its type says is taken off the draft. */
export async function checkReportFile(fileId: string): Promise<Result<null, Refusal>> {
  const { tokens } = getBackend();
  const token = await tokens.current();
  if (!token.ok) return token;
  const first = await ask(fileId);
  if (first.ok || first.error.code !== "auth.expired") return first;
  const renewed = await tokens.renew(token.value);
  return renewed.ok ? ask(fileId) : renewed;
}

async function ask(fileId: string): Promise<Result<null, Refusal>> {
  const answer = await getBackend().client.functions.invoke<unknown>("check-report-file", { body: { fileId } });
  if (answer.error === null) return ok(null);
  // Without a response the network is gone.
  if (answer.response === undefined) return refuse({ code: "network.offline" });
  const body = (await answer.response.json().catch(() => ({}))) as { code?: unknown };
  const message = typeof body.code === "string" ? body.code : "";
  return refuse(toRefusal({ status: answer.response.status, code: "", message }) ?? { code: "server.failed" });
}
