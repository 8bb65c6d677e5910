import { expect, test } from "vitest";
import { deliver } from "../../supabase/functions/deliver-messages/deliver.ts";
import type { Deliveries, DeliveryToSend } from "../../supabase/functions/deliver-messages/deliveries.ts";

const begun: DeliveryToSend = {
  id: "1",
  kind: "urgent",
  channel: "cs_v3",
  today: "2026-11-20",
  recipient: { oaUserId: "77001", phone: null, groupId: null, hoursSinceInteraction: null },
  personName: "Trần Văn Bình",
  organizationName: "UBND xã Bình An",
  messages: [],
};

/** Deliveries whose connection breaks so many times when a try is to be written down. */
function breaking(times: number) {
  const said: string[] = [];
  const deliveries: Deliveries = {
    claim: () => Promise.resolve([]),
    begin: () => Promise.resolve(begun),
    finish: (_, { outcome }) => {
      said.push(outcome);
      return said.length > times ? Promise.resolve(outcome) : Promise.reject(new Error("broken"));
    },
    noteGoodRun: () => Promise.resolve(),
  };
  return { deliveries, said };
}

const sent = { outcome: "sent", messageId: "m", cost: 0 } as const;

test("what Zalo said is written down though the connection to the database broke, and the message is sent once", async () => {
  const { deliveries, said } = breaking(1);
  let asked = 0;
  const send = () => Promise.resolve(sent).finally(() => (asked += 1));
  expect(await deliver("1", deliveries, send)).toEqual({ status: "sent", isFull: false });
  expect([asked, said]).toEqual([1, ["sent", "sent"]]);
});

test("a group of Zalo is told of nobody and of no task", async () => {
  const overdue = { kind: "card_overdue", subject: { title: "Lắp đặt máy chủ" } } as unknown as DeliveryToSend["messages"][number];
  const { deliveries } = breaking(0);
  const ofGroup = { ...deliveries, begin: () => Promise.resolve({ ...begun, channel: "group" as const, messages: [overdue] }) };
  const texts: string[] = [];
  await deliver("1", ofGroup, (_channel, _recipient, { text, template }) => {
    texts.push(text);
    expect(template).toBeUndefined();
    return Promise.resolve(sent);
  });
  expect(texts).toEqual(["UBND xã Bình An\nHôm nay có tin nhắc việc mới. Mời các đồng chí mở Đúng Hạn để xem phần của mình."]);
});

test("a database that stays away is no reason to go on for ever", async () => {
  const { deliveries, said } = breaking(9);
  await expect(deliver("1", deliveries, () => Promise.resolve(sent))).rejects.toThrow("broken");
  expect(said).toHaveLength(2);
});
