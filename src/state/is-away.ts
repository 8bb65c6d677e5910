import type { RefusalCode } from "../core/refusal.ts";

/** Without a network it is either our server that cannot be reached, or Zalo, who says who holds the phone. */
const codes: readonly RefusalCode[] = ["network.offline", "zalo.unavailable"];

/** Tells whether the network is away, as far as anybody can know. */
export function isAway(code: RefusalCode): boolean {
  return codes.includes(code);
}
