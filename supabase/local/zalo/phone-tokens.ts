import { randomBytes } from "node:crypto";

const lifetimeMs = 2 * 60 * 1000;

export interface PhoneTokens {
  /** What getPhoneNumber() hands to a Mini App: a code for one person's number. */
  issue(phone: string): string;
  /** The number behind a code, once and within two minutes. */
  redeem(code: string): string | undefined;
}

export function createPhoneTokens(now: () => number = Date.now): PhoneTokens {
  const open = new Map<string, { phone: string; until: number }>();
  return {
    issue(phone) {
      const code = randomBytes(24).toString("base64url");
      open.set(code, { phone, until: now() + lifetimeMs });
      return code;
    },
    redeem(code) {
      const found = open.get(code);
      open.delete(code);
      return found && now() < found.until ? found.phone : undefined;
    },
  };
}
