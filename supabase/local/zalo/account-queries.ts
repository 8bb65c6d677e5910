import * as v from "valibot";
import type { Answer } from "../gateway/http.ts";
import { refuse, succeed } from "./answers.ts";
import type { Chat } from "./chats.ts";
import { quotaOf } from "./consultation.ts";
import { officialAccountId } from "./ids.ts";
import type { OaCall } from "./official-account.ts";

const userSchema = v.object({ user_id: v.string() });

function findChat({ account, asked }: OaCall): Chat | undefined {
  const parsed = v.safeParse(userSchema, asked);
  return parsed.success ? account.chats.ofOaUser(parsed.output.user_id) : undefined;
}

/** `GET /v2.0/oa/getoa`: what kind of account this is. */
export function describeAccount({ account: { settings, chats } }: OaCall): Answer {
  return succeed({
    oa_id: officialAccountId,
    name: settings.name,
    description: "",
    oa_type: settings.type,
    is_verified: true,
    num_follower: chats.all().filter(({ follows }) => follows).length,
    package_name: "Growth",
    linked_zca: "",
  });
}

/** `GET /v3.0/oa/user/detail?data={"user_id":…}`: the same person's id for the app, among other things. */
export function describeUser(call: OaCall): Answer {
  const chat = findChat(call);
  if (!chat) return refuse(-201);
  return succeed({
    user_id: chat.oaUserId,
    user_id_by_app: chat.user.zaloUserId,
    display_name: chat.user.name,
    user_is_follower: chat.follows,
    user_last_interaction_date: describeMoment(chat),
  });
}

/** `POST /v3.0/oa/quota/message`: the last interaction, and what is left of the free messages. */
export function describeQuota(call: OaCall): Answer {
  const chat = findChat(call);
  if (!chat) return refuse(-201);
  return succeed({ last_interaction: describeMoment(chat), cs_reply: quotaOf(call.account, chat) });
}

const describeMoment = ({ lastInteraction }: Chat) => (lastInteraction === null ? "" : String(lastInteraction));
