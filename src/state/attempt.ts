import { refuse, type Result } from "../core/result.ts";
import type { Refusal } from "../data/errors.ts";

/** Runs a call for a screen: what is thrown is reported as the bug it is and shown as a failure of the system. */
export async function attempt<T>(work: () => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> {
  try {
    return await work();
  } catch (error) {
    if (typeof reportError === "function") reportError(error);
    return refuse({ code: "server.failed" });
  }
}
