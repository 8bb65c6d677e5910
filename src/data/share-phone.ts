import type { Result } from "../core/result.ts";
import { callFunction } from "./call-function.ts";
import type { Refusal } from "./errors.ts";

/** The number that Zalo named, and how many memberships waited for it. */
export interface SharedPhone {
  phone: string;
  joined: number;
}

/** Hands our server what it needs to learn the person's number from Zalo, through the Edge Function `zalo-phone`. */
export function sharePhone(accessToken: string, phoneToken: string): Promise<Result<SharedPhone, Refusal>> {
  return callFunction("zalo-phone", { accessToken, phoneToken });
}
