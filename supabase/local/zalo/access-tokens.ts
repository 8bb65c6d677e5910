import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

const lifetimeMs = 60 * 60 * 1000;

export interface AccessTokens {
  /** What the Zalo client hands to a Mini App: opaque, good for an hour. */
  issue(zaloUserId: string): string;
  /** Whose token it is, if it is ours and in time. */
  owner(token: string): string | undefined;
}

/** Tokens carry what is known about them, so that nothing piles up here. */
export function createAccessTokens(now: () => number = Date.now): AccessTokens {
  const secret = randomBytes(32);
  const seal = (content: string) => createHmac("sha256", secret).update(content).digest("base64url");
  return {
    issue(zaloUserId) {
      const content = Buffer.from(JSON.stringify([zaloUserId, now() + lifetimeMs, randomBytes(6).toString("hex")])).toString("base64url");
      return `${content}.${seal(content)}`;
    },
    owner(token) {
      const [content = "", given = ""] = token.split(".");
      const wanted = seal(content);
      if (given.length !== wanted.length || !timingSafeEqual(Buffer.from(given), Buffer.from(wanted))) return undefined;
      const [zaloUserId, until] = JSON.parse(Buffer.from(content, "base64url").toString()) as [string, number];
      return now() < until ? zaloUserId : undefined;
    },
  };
}
