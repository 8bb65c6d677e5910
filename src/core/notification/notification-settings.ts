/** Consultation message of the Official Account (two versions), approved template by account or by phone, message to a group. */
export type Channel = "cs_v3" | "cs_v2" | "zbs_uid" | "zbs_phone" | "group";

/** The answer of api.get_notification_settings: how an organization reminds. */
export interface NotificationSettings {
  /** Days before the last day of a card, from far to near. */
  cardDays: number[];
  reportDays: number[];
  /** The first one that leads to a person is tried first. */
  channels: Channel[];
  groupId: string | null;
}
