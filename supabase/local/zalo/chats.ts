import { oaUserIdOf } from "./ids.ts";
import type { ChatButton, MessageWay } from "./ledger.ts";
import type { SimulatedUser } from "./personas.ts";

export interface ChatFile {
  name: string;
  size: number;
  url: string;
  isImage: boolean;
}

/** One bubble, in the order in which they came. */
export interface ChatEntry {
  number: number;
  from: "person" | "account";
  at: string;
  text: string;
  buttons: ChatButton[];
  file: ChatFile | null;
  through: MessageWay | null;
  template: { id: string; data: Record<string, string> } | null;
}

/** One person's chat with the Official Account. */
export interface Chat {
  user: SimulatedUser;
  oaUserId: string;
  follows: boolean;
  blocked: boolean;
  lastInteraction: number | null;
  /** Free messages since then. */
  freeSent: number;
  entries: ChatEntry[];
}

export interface Chats {
  of(persona: string): Chat | undefined;
  ofOaUser(oaUserId: string): Chat | undefined;
  ofPhone(phone: string): Chat | undefined;
  all(): Chat[];
  /** Adds a bubble. */
  add(chat: Chat, entry: Omit<ChatEntry, "number">): void;
}

/** Whoever belongs to the organization follows the account from the beginning; a stranger does not. */
export function createChats(users: SimulatedUser[], now: number): Chats {
  const chats = users.map((user): Chat => {
    const follows = user.role !== null;
    const lastInteraction = follows ? now : null;
    return { user, oaUserId: oaUserIdOf(user.zaloUserId), follows, blocked: false, lastInteraction, freeSent: 0, entries: [] };
  });
  let number = 0;
  return {
    of: (persona) => chats.find(({ user }) => user.key === persona),
    ofOaUser: (oaUserId) => chats.find((chat) => chat.oaUserId === oaUserId),
    ofPhone: (phone) => chats.find(({ user }) => user.phone === phone),
    all: () => chats,
    add: (chat, entry) => void chat.entries.push({ ...entry, number: ++number }),
  };
}
