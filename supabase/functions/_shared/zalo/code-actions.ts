import type { Channel } from "./channel.ts";

/** What to do about an error that Zalo names; the words are those of SendOutcome. */
export type CodeAction = "token" | "backoff" | "next" | "alarm" | "fault";

/** Messages in the chat (/oa/message/cs, /oa/message, /oa/group/message, /oa/message/template). */
const chat: Record<number, CodeAction> = {
  [-216]: "token", // invalid
  [-220]: "token", // expired
  [-124]: "token",
  [-32]: "backoff", // too many requests
  [-211]: "next", // quota
  [-213]: "next", // does not follow
  [-217]: "next", // has blocked the account
  [-218]: "next", // quota for this person
  [-227]: "next", // has not used Zalo for 45 days
  [-230]: "next", // out of the window
  [-232]: "next", // out of the window
  [-233]: "next", // type of message
  [-234]: "next", // at night
  [-235]: "next", // not for this type of account
  [-240]: "next", // the old address is shut
  [-244]: "next", // the person restricts messages
  [-248]: "next", // policy
  [-204]: "alarm", // app deleted
  [-205]: "alarm", // app is not there
  [-209]: "alarm", // app is not active
  [-212]: "alarm", // API is not registered
  [-221]: "alarm", // account is not verified
  [-223]: "alarm", // account has not authorized the app
  [-224]: "alarm", // package
  [-242]: "alarm", // proof
  [-320]: "alarm", // no billing account
  [-321]: "alarm", // billing account
  [-201]: "fault", // parameters
  [-210]: "fault", // too long
  [-100]: "fault", // attachment expired
  [-249]: "fault",
  [-237]: "fault", // group is off
};

/** Approved templates, by phone and by id, know these as well. */
const template: Record<number, CodeAction> = {
  [-108]: "next", // phone
  [-114]: "next", // cannot receive
  [-118]: "next", // no such account
  [-119]: "next", // account cannot receive
  [-133]: "next", // at night
  [-139]: "next", // refuses
  [-140]: "next",
  [-141]: "next",
  [-144]: "next", // quota of the day
  [-147]: "next", // quota of the template
  [-109]: "alarm", // template is not there
  [-115]: "alarm", // balance
  [-117]: "alarm", // template is not ours
  [-131]: "alarm", // template is not approved
  [-135]: "alarm", // account may send no templates
  [-136]: "alarm", // no billing account
  [-137]: "alarm", // billing account
  [-1121]: "alarm", // a parameter has no name in the settings
  [-1122]: "fault", // parameters
  [-1124]: "fault",
};

/** What to do about a code; one that nobody has judged yet is looked at by an administrator. */
export function actionOf(channel: Channel, code: number): CodeAction {
  const known = channel === "zbs_phone" || channel === "zbs_uid" ? { ...chat, ...template } : chat;
  return known[code] ?? "alarm";
}
