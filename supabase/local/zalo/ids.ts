import { createHash, randomBytes } from "node:crypto";

/** The Official Account that the simulator plays. */
export const officialAccountId = "4179000000000000001";

/** An Official Account knows people by other ids than the app does. */
export const oaUserIdOf = (zaloUserId: string): string =>
  String(BigInt(`0x${createHash("sha256").update(`oa ${zaloUserId}`).digest("hex").slice(0, 15)}`)).padStart(19, "4");

/** Gives out message ids. A product that keeps its data sees none twice, however often the simulator starts. */
export function createMessageIds(): () => string {
  const start = randomBytes(6).toString("hex");
  let count = 0;
  return () => `${start}${(++count).toString(16).padStart(8, "0")}`;
}
