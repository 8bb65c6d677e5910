import type { MessageButton, OutgoingMessage } from "../core.ts";
import { cutText, longestText } from "./cut-text.ts";
import { pageAddress } from "./page-address.ts";

const mostButtons = 5;
const longestTitle = 100;
const longestPayload = 1000;

/** The `message` of a consultation message, the same for v3 and v2. */
export function chatMessage(message: OutgoingMessage, miniAppId: string): Record<string, unknown> {
  const text = cutText(message.text);
  if (message.buttons.length === 0) return { text };
  const buttons = message.buttons.slice(0, mostButtons).map((button) => chatButton(button, miniAppId));
  return { text, attachment: { type: "template", payload: { buttons } } };
}

function chatButton(button: MessageButton, miniAppId: string): Record<string, unknown> {
  const title = cutText(button.title, longestTitle);
  if ("opens" in button) return { title, type: "oa.open.url", payload: { url: pageAddress(miniAppId, button.opens) } };
  return { title, type: "oa.query.show", payload: button.says.slice(0, longestPayload) };
}

/** The `message` to a group, which has no buttons: pages become addresses below the text. */
export function groupMessage(message: OutgoingMessage, miniAppId: string): Record<string, unknown> {
  const links = message.buttons.flatMap((button) =>
    "opens" in button ? [`${button.title}: ${pageAddress(miniAppId, button.opens)}`] : [],
  );
  const below = links.map((link) => `\n${link}`).join("");
  return { text: `${cutText(message.text, longestText - below.length)}${below}` };
}
