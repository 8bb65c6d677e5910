import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { governmentAccount } from "../../supabase/local/zalo/account.ts";
import { type ZaloWorld, startZaloWorld } from "./support/zalo.ts";

let world: ZaloWorld;
beforeEach(async () => {
  world = await startZaloWorld();
});
afterEach(() => world.zalo.stop());

const v3 = "/v3.0/oa/message/cs";
const oaUserId = (persona = "an") => world.zalo.chat(persona).oaUserId;
const say = (text: string, persona = "an") => ({ recipient: { user_id: oaUserId(persona) }, message: { text } });
const texts = () => world.zalo.messages().map(({ persona, through, text }) => [persona, through, text]);

describe("a consultation message", () => {
  const refused: [what: string, code: number, prepare: () => unknown][] = [
    ["to nobody whom Zalo knows", -201, () => ({ recipient: { user_id: "1" }, message: { text: "a" } })],
    ["without a text", -201, () => ({ recipient: { user_id: oaUserId() }, message: {} })],
    ["that is no JSON of ours", -201, () => "việc"],
    ["of 2001 characters", -210, () => say("x".repeat(2001))],
    ["to somebody who never followed", -213, () => say("a", "la")],
    ["with six buttons", -201, () => withButtons(6)],
  ];
  it.each(refused)("is refused %s: %i", async (_, code, prepare) => {
    expect(await world.call("POST", v3, prepare())).toMatchObject({ error: code });
    expect(texts()).toEqual([]);
  });

  const withButtons = (count: number) => {
    const button = { title: "Xem", type: "oa.query.show", payload: "việc" };
    const buttons = Array.from({ length: count }, () => button);
    return { recipient: { user_id: oaUserId() }, message: { text: "a", attachment: { type: "template", payload: { buttons } } } };
  };

  it("is refused to who blocked the account, and to who left it", async () => {
    world.zalo.chat("an").blocked = true;
    expect(await world.call("POST", v3, say("a"))).toMatchObject({ error: -217 });
    await world.zalo.people.follow(world.zalo.chat("binh"), false);
    expect(await world.call("POST", v3, say("a", "binh"))).toMatchObject({ error: -213 });
  });

  it("arrives with its buttons and is in the ledger", async () => {
    const url = "https://zalo.me/s/2002/overdue";
    const buttons = [
      { title: "Mở", type: "oa.open.url", payload: { url } },
      { title: "Việc", type: "oa.query.show", payload: "việc" },
    ];
    const body = {
      recipient: { user_id: oaUserId() },
      message: { text: "Đồng chí có 3 việc", attachment: { type: "template", payload: { buttons } } },
    };
    const answer = await world.call("POST", v3, body);
    expect(answer).toMatchObject({ error: 0, data: { user_id: oaUserId(), message_id: expect.any(String) as string } });
    const shown = [
      { title: "Mở", opens: url },
      { title: "Việc", says: "việc" },
    ];
    expect(world.zalo.messages()).toMatchObject([{ persona: "an", through: "cs_v3", at: "2026-11-20T02:00:00.000Z", buttons: shown }]);
    expect(world.zalo.chat("an").entries).toMatchObject([{ from: "account", text: "Đồng chí có 3 việc", buttons: shown }]);
  });

  const windows: [hours: string, moment: string, code: number, freeSent: number][] = [
    ["48 hours", "2026-11-22T02:00:00Z", 0, 1],
    ["48 hours and a second", "2026-11-22T02:00:01Z", 0, 0],
    ["7 days", "2026-11-27T02:00:00Z", 0, 0],
    ["7 days and a second", "2026-11-27T02:00:01Z", -230, 0],
  ];
  it.each(windows)("%s after the last interaction", async (_, moment, code, freeSent) => {
    world.stand(moment);
    expect(await world.call("POST", v3, say("a"))).toMatchObject({ error: code });
    expect(world.zalo.chat("an").freeSent).toBe(freeSent);
  });

  it("is free again after the person wrote", async () => {
    world.stand("2026-12-20T02:00:00Z");
    expect(await world.call("POST", v3, say("a"))).toMatchObject({ error: -230 });
    await world.zalo.people.say(world.zalo.chat("an"), "việc");
    expect(await world.call("POST", v3, say("a"))).toMatchObject({ error: 0 });
  });

  it("ends with the quota: free ones until the person writes, paid ones for good", async () => {
    world.zalo.setAccount({ freeMessages: 1, paidMessages: 1 });
    const send = async () => (await world.call("POST", v3, say("a"))).error;
    expect([await send(), await send()]).toEqual([0, -211]);
    await world.zalo.people.say(world.zalo.chat("an"), "việc");
    expect(await send()).toBe(0);
    world.stand("2026-11-24T02:00:00Z");
    expect([await send(), await send()]).toEqual([0, -211]);
  });

  it("takes the address that the kind of account allows", async () => {
    const both = async () => [
      (await world.call("POST", v3, say("a"))).error,
      (await world.call("POST", "/v2.0/oa/message", say("b"))).error,
    ];
    expect(await both()).toEqual([0, -240]);
    world.zalo.setAccount(governmentAccount);
    expect(await both()).toEqual([-235, 0]);
    expect(texts().map(([, through]) => through)).toEqual(["cs_v3", "cs_v2"]);
  });

  it("meets the limit of a minute", async () => {
    world.zalo.setAccount({ requestsPerMinute: 2 });
    const codes = [];
    for (let count = 0; count < 3; count++) codes.push((await world.call("POST", v3, say("a"))).error);
    expect(codes).toEqual([0, 0, -32]);
  });
});

describe("a template", () => {
  const uid = "/v3.0/oa/message/template";
  const phone = "/message/template";
  const data = { ten: "Ánh", so_viec: "3" };
  beforeEach(() => world.zalo.setAccount({ templates: { "100": { ten: 30, so_viec: 10 } } }));

  const refused: [what: string, code: number, path: string, body: () => unknown][] = [
    ["that nobody approved", -109, uid, () => ({ user_id: oaUserId(), template_id: "1", template_data: data })],
    ["with a parameter too many", -1121, uid, () => ({ user_id: oaUserId(), template_id: "100", template_data: { ...data, x: "" } })],
    ["without a parameter", -1122, uid, () => ({ user_id: oaUserId(), template_id: "100", template_data: { ten: "a" } })],
    [
      "with a value too long",
      -1124,
      uid,
      () => ({ user_id: oaUserId(), template_id: "100", template_data: { ...data, ten: "a".repeat(31) } }),
    ],
    ["to nobody", -201, uid, () => ({ user_id: "1", template_id: "100", template_data: data })],
    ["to no number", -108, phone, () => ({ phone: "0900", template_id: "100", template_data: data })],
    ["to a number without Zalo", -118, phone, () => ({ phone: "84911111111", template_id: "100", template_data: data })],
  ];
  it.each(refused)("is refused %s: %i", async (_, code, path, body) => {
    expect(await world.call("POST", path, body())).toMatchObject({ error: code });
    expect(texts()).toEqual([]);
  });

  it("reaches by id and by phone, long after the last interaction", async () => {
    world.stand("2027-01-20T02:00:00Z");
    const template = { template_id: "100", template_data: data };
    const byId = await world.call("POST", uid, { recipient: { user_id: oaUserId("binh") }, ...template });
    expect(byId).toMatchObject({ error: 0, data: { message_id: expect.any(String) as string } });
    const byPhone = await world.call("POST", phone, { phone: "84900000001", ...template });
    expect(byPhone).toMatchObject({ error: 0, data: { msg_id: expect.any(String) as string } });
    expect(texts().map(([persona, through]) => [persona, through])).toEqual([
      ["binh", "zbs_uid"],
      ["an", "zbs_phone"],
    ]);
  });

  it.each([
    ["21:59", "2026-11-20T14:59:00Z", 0],
    ["22:00", "2026-11-20T15:00:00Z", -133],
    ["05:59", "2026-11-20T22:59:00Z", -133],
    ["06:00", "2026-11-20T23:00:00Z", 0],
  ])("by phone at %s in Việt Nam", async (_, moment, code) => {
    world.stand(moment);
    const body = { phone: "84900000001", template_id: "100", template_data: data };
    expect(await world.call("POST", phone, body)).toMatchObject({ error: code });
  });

  it("by phone needs a token too, and says so with a code of its own", async () => {
    expect(await (await world.ask("POST", phone, {}, { access_token: "made-up" })).json()).toMatchObject({ error: -124 });
  });
});

describe("a message to a group", () => {
  it("reaches a group of the account alone", async () => {
    const tell = (group_id: string) => world.call("POST", "/v3.0/oa/group/message", { recipient: { group_id }, message: { text: "a" } });
    expect(await tell("another")).toMatchObject({ error: -237 });
    expect(await tell("group-1")).toMatchObject({ error: 0 });
    expect(texts()).toEqual([[null, "group", "a"]]);
  });
});

describe("questions", () => {
  it("tell of the account and of a person by both ids", async () => {
    expect(await world.call("GET", "/v2.0/oa/getoa")).toMatchObject({ error: 0, data: { oa_type: 2, num_follower: 2 } });
    const data = encodeURIComponent(JSON.stringify({ user_id: oaUserId() }));
    expect(await world.call("GET", `/v3.0/oa/user/detail?data=${data}`)).toMatchObject({ data: { user_id_by_app: "33001" } });
    world.zalo.setAccount({ freeMessages: 8 });
    await world.call("POST", v3, say("a"));
    expect(await world.call("POST", "/v3.0/oa/quota/message", { user_id: oaUserId() })).toMatchObject({
      data: { last_interaction: String(Date.parse("2026-11-20T02:00:00Z")), cs_reply: { remain: 7, total: 8 } },
    });
  });
});

describe("faults", () => {
  const send = async () => world.call("POST", v3, say("a"));

  it("break the connection before a message is accepted, and after", async () => {
    world.zalo.setFaults({ oaDown: true });
    await expect(send()).rejects.toThrow();
    expect(texts()).toEqual([]);
    world.zalo.setFaults({ answersLost: true });
    await expect(send()).rejects.toThrow();
    expect(world.zalo.messages()).toMatchObject([{ text: "a", answered: false }]);
  });

  it("answer with a code, or with 429", async () => {
    world.zalo.setFaults({ messageError: -248 });
    expect(await send()).toMatchObject({ error: -248 });
    world.zalo.setFaults({ tooManyRequests: true });
    const { accessToken } = await world.zalo.authorize();
    const response = await world.ask("POST", v3, say("a"), { access_token: accessToken });
    expect([response.status, await response.json()]).toMatchObject([429, { error: -32 }]);
    expect(texts()).toEqual([]);
  });

  it("meet the same share of the calls for the same seed", async () => {
    const run = async (seed: number) => {
      world.zalo.setFaults({ messageError: -32, share: 0.5, seed });
      const codes = [];
      for (let count = 0; count < 20; count++) codes.push((await send()).error);
      return codes;
    };
    const first = await run(7);
    expect(await run(7)).toEqual(first);
    expect(await run(8)).not.toEqual(first);
    expect(new Set(first)).toEqual(new Set([0, -32]));
  });
});
