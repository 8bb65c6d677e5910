import * as v from "valibot";
import { askZaloApi } from "./ask-zalo-api.ts";

/** An Official Account, as Zalo describes it. */
export interface OaProfile {
  oaId: string;
  name: string;
  /** 2 is a business, 4 a state body. */
  type: number | null;
  packageName: string | null;
  verified: boolean | null;
}

const number = v.pipe(v.union([v.number(), v.string()]), v.transform(Number), v.integer());
const profile = v.object({
  oa_id: v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.regex(/^\d{1,30}$/u)),
  name: v.optional(v.string(), ""),
  oa_type: v.fallback(v.nullish(number), null),
  package_name: v.fallback(v.nullish(v.string()), null),
  is_verified: v.fallback(v.nullish(v.boolean()), null),
});

/** Asks Zalo to whom an access token belongs; a code where it refuses, null where it gives no answer. */
export async function getOa(
  openApi: string,
  accessToken: string,
  send: typeof fetch = fetch,
  patience?: number,
): Promise<OaProfile | { code: number } | null> {
  const asked = await askZaloApi(`${openApi}/v2.0/oa/getoa`, { headers: { access_token: accessToken } }, send, patience);
  if (asked.kind !== "answer") return null;
  if (asked.answer.error !== 0) return { code: asked.answer.error };
  const parsed = v.safeParse(profile, asked.answer.data);
  if (!parsed.success) return null;
  const { oa_id, name, oa_type, package_name, is_verified } = parsed.output;
  return { oaId: oa_id, name, type: oa_type ?? null, packageName: package_name || null, verified: is_verified ?? null };
}
