import { Refused } from "./http.ts";

/** The token of whoever calls; supabase-js sends the project's public key where nobody is signed in. */
export function tokenOf(request: Request): string {
  const token = /^Bearer (?<token>[\w.~+/=-]+)$/u.exec(request.headers.get("authorization") ?? "")?.groups?.token;
  if (token === undefined || token.startsWith("sb_")) throw new Refused("auth.required");
  return token;
}
