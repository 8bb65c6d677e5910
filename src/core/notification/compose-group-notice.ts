import type { OutgoingMessage } from "./outgoing-message.ts";

/** What a group of Zalo is told where no other channel leads to somebody: everybody reads it, so it tells of nobody and of no task. */
export function composeGroupNotice(organizationName: string): OutgoingMessage {
  return {
    text: [organizationName, "Hôm nay có tin nhắc việc mới. Mời các đồng chí mở Đúng Hạn để xem phần của mình."].filter(Boolean).join("\n"),
    buttons: [{ title: "Mở xem", opens: "/notifications" }],
  };
}
