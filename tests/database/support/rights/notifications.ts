import { randomUUID } from "node:crypto";
import { makeDelivery } from "../notifications.ts";
import { type Calls, type Given, coordinatorOnly, noOutsider } from "./calls.ts";

/** What people are told, by which channel, and the Official Account. */
export function notificationCalls(at: Given): Calls {
  /** The organization owns the Official Account. */
  async function ownedAccount() {
    await at.world.database.pool.query("select private.own_official_account($1, '4409')", [at.world.organization]);
    return at.inside();
  }

  return {
    list_notifications: { args: at.inside, answers: noOutsider },
    count_unread_notifications: { args: at.inside, answers: noOutsider },
    mark_notifications_read: { args: () => ({ ...at.inside(), until_id: "9000000000000" }), answers: noOutsider },
    list_muted_kinds: { args: at.inside, answers: noOutsider },
    set_muted_kinds: { args: () => ({ ...at.inside(), kinds: ["assigned"] }), answers: noOutsider },
    get_my_reach: { args: at.inside, answers: noOutsider },
    get_notification_settings: { args: at.inside, answers: coordinatorOnly("notification.forbidden") },
    save_notification_settings: {
      args: () => ({ ...at.inside(), card_days: [3, 1], report_days: [7], channels: ["cs_v2"], group_id: null }),
      answers: coordinatorOnly("notification.forbidden"),
    },
    list_reach: { args: at.inside, answers: coordinatorOnly("notification.forbidden") },
    get_delivery_health: { args: at.inside, answers: coordinatorOnly("notification.forbidden") },
    list_undelivered: { args: at.inside, answers: coordinatorOnly("notification.forbidden") },
    retry_delivery: {
      args: async () => ({ delivery_id: await makeDelivery(at.world, "staff", { status: "dead" }), request_id: randomUUID() }),
      answers: { coordinator: "ok", rest: "delivery.not_found" },
    },
    get_official_account_state: { args: ownedAccount, answers: coordinatorOnly("official_account.forbidden") },
    begin_official_account_entry: { args: ownedAccount, answers: coordinatorOnly("official_account.forbidden") },
  };
}
