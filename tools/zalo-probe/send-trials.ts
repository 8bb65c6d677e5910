import type { OutgoingMessage } from "../../src/core/notification/outgoing-message.ts";
import type { Channel } from "../../supabase/functions/_shared/zalo/channel.ts";
import type { SendOutcome } from "../../supabase/functions/_shared/zalo/send-outcome.ts";
import { sendThrough } from "../../supabase/functions/_shared/zalo/send-through.ts";
import type { Recipient, SendingAccount } from "../../supabase/functions/_shared/zalo/sending-account.ts";
import type { Finding } from "./finding.ts";

const plain: OutgoingMessage = {
  text: "Tin thử của Đúng Hạn. Đồng chí không cần trả lời.",
  buttons: [],
  template: { name: "Đồng chí", count: 1, nearest: null, opens: "/work" },
};
const withButtons: OutgoingMessage = {
  text: "Tin thử nút bấm của Đúng Hạn. Hãy bấm từng nút để xem ứng dụng có mở không.",
  buttons: [
    { title: "Mở ứng dụng", opens: "/work" },
    { title: "Gửi chữ «việc»", says: "việc" },
  ],
};

export const channelWords: Record<Channel, string> = {
  cs_v3: "tin tư vấn v3",
  cs_v2: "tin tư vấn v2",
  zbs_uid: "tin mẫu theo người dùng",
  zbs_phone: "tin mẫu theo số điện thoại",
  group: "tin nhóm",
};

/** Sends through each channel; the older way of consultation messages only where the newer one is refused. */
export async function sendTrials(channels: readonly Channel[], recipient: Recipient, account: SendingAccount): Promise<Finding[]> {
  const findings: Finding[] = [];
  let chat: Channel | null = null;
  let newer: Finding["result"] = "skipped";
  for (const channel of channels) {
    if (channel === "cs_v2" && newer !== "refused") continue;
    const finding = { ...findingOf(channelWords[channel], await sendThrough(channel, recipient, plain, account)), channel };
    findings.push(finding);
    if (channel === "cs_v3") newer = finding.result;
    if (channel.startsWith("cs") && finding.result === "works") chat = channel;
  }
  if (chat !== null) findings.push(findingOf("nút bấm", await sendThrough(chat, recipient, withButtons, account)));
  return findings;
}

/** What came of a message, without its id. */
export function findingOf(step: string, outcome: SendOutcome): Finding {
  switch (outcome.outcome) {
    case "sent":
      return { step, result: "works", words: "Zalo đã nhận", outcome: "sent" };
    case "unknown":
      return { step, result: "unclear", words: "không rõ Zalo đã nhận chưa", ...outcome };
    case "backoff":
      return { step, result: "unclear", words: "Zalo đang quá tải hoặc không liên hệ được", ...outcome };
    case "token":
      return { step, result: "refused", words: "Zalo không nhận mã truy cập", ...outcome };
    case "next":
      return { step, result: "refused", words: `không gửi được theo đường này (${outcome.code})`, ...outcome };
    case "alarm":
      return { step, result: "refused", words: `tài khoản hoặc ứng dụng chưa được phép (${outcome.code})`, ...outcome };
    case "fault":
      return { step, result: "refused", words: `yêu cầu chưa đúng (${outcome.code})`, ...outcome };
  }
}
