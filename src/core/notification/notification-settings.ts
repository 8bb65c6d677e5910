import type { Channel } from "./channel.ts";

/** The answer of api.get_notification_settings: how an organization reminds. */
export interface NotificationSettings {
  /** Days before the last day of a card, from far to near. */
  cardDays: number[];
  reportDays: number[];
  /** The first one that leads to a person is tried first. */
  channels: Channel[];
  groupId: string | null;
}
