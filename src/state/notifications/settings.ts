import { atom } from "jotai";
import type { NotificationSettings } from "../../core/notification/notification-settings.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { getNotificationSettings } from "../../data/get-notification-settings.ts";
import { saveNotificationSettings } from "../../data/save-notification-settings.ts";
import { attempt } from "../attempt.ts";
import { loading, toLoad, type Load } from "../load.ts";
import { organizationIdAtom } from "../session.ts";

const rawSettingsAtom = atom<Load<NotificationSettings>>(loading);

/** How the organization reminds. */
export const notificationSettingsAtom = atom((get) => get(rawSettingsAtom));

/** Asks for it. */
export const loadNotificationSettingsAtom = atom(null, async (get, set) => {
  const organizationId = get(organizationIdAtom);
  if (organizationId === null) return;
  const answer = toLoad(await attempt(() => getNotificationSettings(organizationId)));
  if (answer.status === "ready" || get(rawSettingsAtom).status !== "ready") set(rawSettingsAtom, answer);
});

/** Changes it; answers why not, or null. */
export const saveNotificationSettingsAtom = atom(null, async (get, set, settings: NotificationSettings): Promise<RefusalCode | null> => {
  const organizationId = get(organizationIdAtom);
  if (organizationId === null) return "membership.none";
  const answer = await attempt(() => saveNotificationSettings(organizationId, settings));
  if (answer.ok) set(rawSettingsAtom, toLoad(answer));
  return answer.ok ? null : answer.error.code;
});
