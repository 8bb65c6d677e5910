import { ask, sendBytes } from "./ask.ts";
import { type ChatButton, type ChatEntry, makeBubbles } from "./chat-bubbles.ts";
import { attempt, element, make } from "./page.ts";
import { type Persona, markUnread, showCount } from "./personas.ts";

interface ChatAnswer {
  follows: boolean;
  blocked: boolean;
  window: "free" | "paid" | "closed";
  lastInteraction: string | null;
  entries: ChatEntry[];
}

let persona: Persona | undefined;
/** What is drawn, so that nothing is drawn twice. */
let drawn = "";
const seen = new Map<string, number>();

const windows = {
  free: "tin miễn phí (48 giờ)",
  paid: "tin có phí (7 ngày)",
  closed: "chỉ nhận tin theo mẫu",
};

function describeState({ follows, blocked, window, lastInteraction }: ChatAnswer): string {
  if (blocked) return "đã chặn";
  if (lastInteraction === null) return "chưa quan tâm, không nhận tin";
  return follows ? windows[window] : `chưa quan tâm, ${windows[window]}`;
}

/** The chat is now somebody else's. */
export function showChatOf(one: Persona): void {
  persona = one;
  drawn = "";
  element("chat-person").textContent = one.name;
  element("messages").replaceChildren();
  void refreshChat();
}

/** Draws what came, and marks what nobody has seen. */
export function refreshChat(): Promise<void> {
  return attempt(async () => {
    const of = persona;
    if (!of) return;
    const [chats, chat] = await Promise.all([
      ask<{ persona: string; sent: number }[]>("GET", "chats"),
      ask<ChatAnswer>("GET", `chats/${encodeURIComponent(of.key)}`),
    ]);
    if (of !== persona) return;
    draw(chat);
    const isOpen = element("chat").offsetParent !== null && document.visibilityState === "visible";
    const counts = new Map<string, number>();
    for (const { persona: key, sent } of chats) {
      if (key === of.key && isOpen) seen.set(key, sent);
      counts.set(key, sent - Math.min(seen.get(key) ?? 0, sent));
    }
    markUnread(counts);
    showCount(element("chat-unread"), counts.get(of.key) ?? 0);
  });
}

let press: (button: ChatButton) => void = () => undefined;

function draw(chat: ChatAnswer): void {
  const state = JSON.stringify([chat.entries.at(-1)?.number, describeState(chat), chat.follows, chat.blocked]);
  if (state === drawn) return;
  drawn = state;
  element("chat-state").textContent = describeState(chat);
  element("follow").textContent = chat.follows ? "Bỏ quan tâm" : "Quan tâm";
  element("follow").dataset.follows = String(!chat.follows);
  element("block").textContent = chat.blocked ? "Bỏ chặn" : "Chặn";
  element("block").dataset.blocked = String(!chat.blocked);
  const messages = element("messages");
  const empty = make("p", "empty", "Chưa có tin nào. Gõ «trợ giúp» để xem cách dùng.");
  messages.replaceChildren(...(chat.entries.length === 0 ? [empty] : makeBubbles(chat.entries, (button) => press(button))));
  scrollToEnd();
  for (const image of messages.querySelectorAll("img")) image.addEventListener("load", scrollToEnd);
}

/** The newest message is at the end, once there is room for it. */
export function scrollToEnd(): void {
  const messages = element("messages");
  messages.scrollTop = messages.scrollHeight;
}

/** Does something in the chat of the person who holds the phone, and shows what came of it. */
function act(verb: string, body: unknown): Promise<void> {
  return attempt(async () => {
    if (persona) await ask("POST", `chats/${encodeURIComponent(persona.key)}/${verb}`, body);
    await refreshChat();
  });
}

export const say = (text: string): Promise<void> => act("text", { text });

async function sendFiles(files: FileList): Promise<void> {
  await attempt(async () => {
    for (const file of files) {
      if (persona) await sendBytes(`chats/${encodeURIComponent(persona.key)}/file?name=${encodeURIComponent(file.name)}`, file);
    }
    await refreshChat();
  });
}

/** The chat's own buttons and fields; `onPress` does what a button below a message says. */
export function keepChat(onPress: (button: ChatButton) => void): void {
  press = onPress;
  const form = element<HTMLFormElement>("composer");
  const field = element<HTMLInputElement>("text");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = field.value.trim();
    field.value = "";
    if (text !== "") void say(text);
  });
  const files = element<HTMLInputElement>("attach");
  files.addEventListener("change", () => {
    if (files.files) void sendFiles(files.files).then(() => (files.value = ""));
  });
  const options = element<HTMLDetailsElement>("chat-options");
  const choose = (id: string, work: (button: HTMLElement) => Promise<void>) =>
    element(id).addEventListener("click", ({ currentTarget }) => {
      options.open = false;
      void work(currentTarget as HTMLElement);
    });
  choose("follow", ({ dataset }) => act("follow", { follows: dataset.follows === "true" }));
  choose("block", ({ dataset }) => act("block", { blocked: dataset.blocked === "true" }));
  choose("revoke", () => act("revoke", {}));
}
