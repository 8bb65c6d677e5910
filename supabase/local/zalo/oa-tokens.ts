import { randomBytes } from "node:crypto";

const hourMs = 60 * 60 * 1000;
const accessHours = 25;
const refreshHours = 90 * 24;

export interface TokenPair {
  accessToken: string;
  refreshToken: string;
}

export interface OaTokens {
  /** What the account's administrator gets by hand: a new pair; the one before is dead. */
  authorize(now: number): TokenPair;
  /** A new pair for a refresh token that is good, which it is once; the old access token dies as well. */
  refresh(refreshToken: string, now: number): TokenPair | undefined;
  check(accessToken: unknown, now: number): "good" | "expired" | "invalid";
  /** Seconds that an access token lives. */
  expiresIn: number;
}

/** Tokens of one Official Account: one pair is alive at a time. */
export function createOaTokens(): OaTokens {
  let current: (TokenPair & { since: number }) | undefined;
  const make = (since: number): TokenPair => {
    const [accessToken, refreshToken] = [randomBytes(32).toString("base64url"), randomBytes(32).toString("base64url")];
    current = { accessToken, refreshToken, since };
    return { accessToken, refreshToken };
  };
  return {
    expiresIn: accessHours * 3600,
    authorize: make,
    refresh: (refreshToken, now) =>
      current?.refreshToken === refreshToken && now < current.since + refreshHours * hourMs ? make(now) : undefined,
    check(accessToken, now) {
      if (current === undefined || accessToken !== current.accessToken) return "invalid";
      return now < current.since + accessHours * hourMs ? "good" : "expired";
    },
  };
}
