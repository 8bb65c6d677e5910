import { atom } from "jotai";
import type { Notification } from "../../core/notification/notification.ts";
import type { NotificationPage } from "../../core/notification/notification-page.ts";
import { listNotifications } from "../../data/list-notifications.ts";
import { markNotificationsRead } from "../../data/mark-notifications-read.ts";
import { attempt } from "../attempt.ts";
import { loading, toLoad, type Load } from "../load.ts";
import { organizationIdAtom } from "../session.ts";
import { noteUnreadAtom } from "./unread.ts";

const perPage = 30;
const rawInboxAtom = atom<Load<NotificationPage>>(loading);
const questionAtom = atom(0);

/** What the person was told, as far as it is loaded. What was unread when they came stays marked until they come again. */
export const inboxAtom = atom((get) => get(rawInboxAtom));

/** Asks for the inbox: when it is opened, again while it stands open, or for what comes after what is shown. */
export const loadInboxAtom = atom(null, async (get, set, which: "opened" | "again" | "more") => {
  const organizationId = get(organizationIdAtom);
  if (organizationId === null) return;
  const question = get(questionAtom) + 1;
  set(questionAtom, question);
  const held = get(rawInboxAtom);
  const shown = held.status === "ready" ? held.value : null;
  if (which === "more" && (shown === null || shown.nextId === null)) return;
  const answer = await attempt(() => listNotifications(organizationId, which === "more" ? (shown?.nextId ?? null) : null, perPage));
  // Asked for anew meanwhile: that answer is on its way.
  if (get(questionAtom) !== question) return;
  if (!answer.ok) {
    if (shown === null) set(rawInboxAtom, toLoad(answer));
    return;
  }
  const fresh = which === "again" ? unreadIn(shown?.messages ?? []) : new Set<string>();
  const page = answer.value.messages.map((message) => (fresh.has(message.id) ? { ...message, read: false } : message));
  const messages = which === "more" ? [...(shown?.messages ?? []), ...page] : page;
  set(rawInboxAtom, { status: "ready", value: { messages, nextId: answer.value.nextId } });
  if (which !== "more") await set(markSeenAtom);
});

/** Tells the server that what is shown was seen; a failure costs nothing, the next opening tells it again. */
const markSeenAtom = atom(null, async (get, set) => {
  const held = get(rawInboxAtom);
  const organizationId = get(organizationIdAtom);
  if (organizationId === null || held.status !== "ready") return;
  const newest = held.value.messages[0]?.id ?? held.value.nextId;
  if (newest === null) return;
  const answer = await attempt(() => markNotificationsRead(organizationId, newest));
  if (answer.ok) set(noteUnreadAtom, answer.value);
});

function unreadIn(messages: readonly Notification[]): Set<string> {
  return new Set(messages.filter(({ read }) => !read).map(({ id }) => id));
}
