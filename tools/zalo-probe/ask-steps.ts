import * as v from "valibot";
import { askZaloApi } from "../../supabase/functions/_shared/zalo/ask-zalo-api.ts";
import { getOa } from "../../supabase/functions/_shared/zalo/get-oa.ts";
import type { SendingAccount } from "../../supabase/functions/_shared/zalo/sending-account.ts";
import { askZalo } from "../../supabase/functions/_shared/zalo/ask-zalo.ts";
import { type Finding, skipped } from "./finding.ts";
import type { ProbeOptions } from "./options.ts";

/** What kind of account it is. */
export async function lookAtAccount({ addresses, accessToken }: SendingAccount): Promise<Finding> {
  const step = "tài khoản (getoa)";
  const profile = await getOa(addresses.openApi, accessToken);
  if (profile === null) return { step, result: "unclear", words: "Zalo không trả lời như tài liệu ghi" };
  if ("code" in profile) return { step, result: "refused", words: `Zalo không nhận mã truy cập (${profile.code})`, code: profile.code };
  const { name, type, packageName, verified } = profile;
  const words = `«${name}», loại ${type ?? "không rõ"}${type === 4 ? " (cơ quan nhà nước)" : ""}, gói ${packageName ?? "không rõ"}`;
  return { step, result: "works", words, name, type, packageName, verified };
}

/** Which fields Zalo tells of what is left to send, and of when the person last wrote. */
export async function lookAtQuota({ addresses, accessToken }: SendingAccount, user: string | null): Promise<Finding> {
  const step = "hạn mức (quota/message)";
  if (user === null) return skipped(step, "ZALO_TEST_USER");
  const init = {
    method: "POST",
    headers: { access_token: accessToken, "content-type": "application/json" },
    body: JSON.stringify({ user_id: user }),
  };
  return fieldsOf(step, await askZaloApi(`${addresses.openApi}/v3.0/oa/quota/message`, init, fetch));
}

function fieldsOf(step: string, asked: Awaited<ReturnType<typeof askZaloApi>>): Finding {
  if (asked.kind !== "answer") return { step, result: "unclear", words: "Zalo không trả lời như tài liệu ghi" };
  const { error, data } = asked.answer;
  if (error !== 0) return { step, result: "refused", words: `Zalo từ chối (${error})`, code: error };
  const fields = namesWithin(data ?? {});
  const limits = [...asked.headers.keys()].filter((name) => /ratelimit|retry-after/u.test(name));
  return { step, result: "works", words: `có ${fields.join(", ") || "không trường nào"}`, fields, limits };
}

/** The names of all fields, without what stands in them. */
function namesWithin(value: unknown, before = ""): string[] {
  if (Array.isArray(value)) return namesWithin(value[0], before);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [`${before}${name}`, ...namesWithin(inner, `${before}${name}.`)]);
}

const userDetail = v.object({ user_id_by_app: v.optional(v.string()) });

/** Whether Graph tells a person's id in the chat, and whether both sides mean the same person. */
export async function lookAtGraph(
  options: ProbeOptions,
  account: SendingAccount,
  env: Record<string, string | undefined>,
): Promise<Finding> {
  const step = "Graph user_id_by_oa";
  if (options.graph === null) return skipped(step, "ZALO_APP_SECRET, ZALO_USER_ACCESS_TOKEN");
  const graphUrl = options.base ?? env.ZALO_GRAPH_URL ?? "https://graph.zalo.me";
  const app = { graphUrl, miniAppId: account.miniAppId, appSecret: options.graph.appSecret };
  const user = await askZalo(app, options.graph.accessToken).catch(() => null);
  if (user === null) return { step, result: "refused", words: "Graph không nhận mã của người dùng hoặc khóa của ứng dụng" };
  if (user.oaUserId === null) return { step, result: "refused", words: "Graph không cho biết số trong OA: hãy liên kết ứng dụng với OA" };
  const sameApp = await appIdIs(account, user.oaUserId, user.appUserId);
  return {
    step,
    result: "works",
    words: `Graph cho biết số trong OA; user_id_by_app ${sameApp === null ? "không đọc được" : sameApp ? "trùng" : "KHÔNG trùng"} với số ở Graph`,
    sameApp,
  };
}

async function appIdIs({ addresses, accessToken }: SendingAccount, oaUserId: string, appUserId: string): Promise<boolean | null> {
  const address = new URL("/v3.0/oa/user/detail", addresses.openApi);
  address.searchParams.set("data", JSON.stringify({ user_id: oaUserId }));
  const asked = await askZaloApi(address, { headers: { access_token: accessToken } }, fetch);
  const detail = asked.kind === "answer" ? v.safeParse(userDetail, asked.answer.data) : null;
  return detail?.success && detail.output.user_id_by_app !== undefined ? detail.output.user_id_by_app === appUserId : null;
}
