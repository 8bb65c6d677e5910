import { composeDigest } from "./compose-digest.ts";
import { describeNotification } from "./describe-notification.ts";
import type { MessagesToSend } from "./messages-to-send.ts";
import type { OutgoingMessage } from "./outgoing-message.ts";
import { templateFigures } from "./template-figures.ts";

/** What goes to a person through Zalo: one urgent message as it is, several as the digest of the day. */
export function composeMessage(delivery: MessagesToSend): OutgoingMessage {
  const [only] = delivery.messages;
  if (delivery.kind === "digest" || only === undefined) return composeDigest(delivery);
  const { title, detail, opens } = describeNotification(only, delivery.today);
  return {
    text: [delivery.organizationName, title, detail].filter(Boolean).join("\n"),
    buttons: [{ title: "Mở xem", opens }],
    template: templateFigures(delivery, opens),
  };
}
