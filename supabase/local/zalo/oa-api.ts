import type { Answer, Call } from "../gateway/http.ts";
import { describeAccount, describeQuota, describeUser } from "./account-queries.ts";
import { consult } from "./consultation.ts";
import type { Faults } from "./faults.ts";
import { tellGroup } from "./groups.ts";
import { exchangeToken } from "./oauth.ts";
import { type OaCall, type OfficialAccount, openGate } from "./official-account.ts";
import { sendTemplateToPhone, sendTemplateToUser } from "./templates.ts";

/** The addresses openapi, business.openapi and oauth of Zalo in one: no path is there twice. */
const handlers: Record<string, (call: OaCall) => Answer | Promise<Answer>> = {
  "POST /v3.0/oa/message/cs": (call) => consult(call, "cs_v3"),
  "POST /v2.0/oa/message": (call) => consult(call, "cs_v2"),
  "POST /v3.0/oa/message/template": sendTemplateToUser,
  "POST /message/template": sendTemplateToPhone,
  "POST /v3.0/oa/group/message": tellGroup,
  "POST /v3.0/oa/quota/message": describeQuota,
  "GET /v2.0/oa/getoa": describeAccount,
  "GET /v3.0/oa/user/detail": describeUser,
};

/** Answers a call of the Official Account's API; undefined where Zalo has no such address. */
export function answerOaCall(account: OfficialAccount, call: Call, now: number, faults: Faults): Promise<Answer> | undefined {
  const name = `${call.method} ${call.url.pathname}`;
  if (name === "POST /v4/oa/access_token") return exchangeToken(account, call, now, faults);
  const handle = handlers[name];
  return handle && openGate(account, call, now, faults, handle);
}
