import { createHmac } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { watchErrors } from "../support/edge-answers.ts";
import { askPhone } from "../../supabase/functions/_shared/zalo/ask-phone.ts";
import { askZalo } from "../../supabase/functions/_shared/zalo/ask-zalo.ts";
import type { ZaloApp } from "../../supabase/functions/_shared/zalo/graph.ts";

const app: ZaloApp = { graphUrl: "https://graph.zalo.me", miniAppId: "2904177", appSecret: "a secret" };

const logged = watchErrors();

/** Stands in for the network: answers the body, and remembers what was asked. */
function network(body: unknown) {
  return vi.fn<typeof fetch>(() => Promise.resolve(Response.json(body)));
}

const full = {
  error: 0,
  message: "Success",
  id: "33001",
  name: "Võ Ngọc Ánh",
  picture: { data: { url: "https://s120-ava-talk.zadn.vn/a.jpg" } },
  user_id_by_oa: "44001",
};

describe("asking Zalo", () => {
  it("sends the token and the proof as headers, not in the address", async () => {
    const send = network(full);
    await askZalo(app, "zalo-token", send);
    const [address, init] = send.mock.calls[0] ?? [];
    expect(address).toEqual(new URL("https://graph.zalo.me/v2.0/me?fields=id%2Cname%2Cpicture%2Cuser_id_by_oa&miniapp_id=2904177"));
    const proof = createHmac("sha256", "a secret").update("zalo-token").digest("hex");
    expect(init?.headers).toEqual({ access_token: "zalo-token", appsecret_proof: proof });
  });

  it("reads who it is", async () => {
    const known = { appUserId: "33001", name: "Võ Ngọc Ánh", avatarUrl: "https://s120-ava-talk.zadn.vn/a.jpg", oaUserId: "44001" };
    expect(await askZalo(app, "zalo-token", network(full))).toEqual(known);
  });

  it("is content with the id: name and picture need the person's consent", async () => {
    const unknown = { appUserId: "33001", name: null, avatarUrl: null, oaUserId: null };
    expect(await askZalo(app, "zalo-token", network({ error: 0, id: "33001" }))).toEqual(unknown);
    const empty = { error: 0, id: "33001", name: "", picture: { data: { url: "http://plain" } }, user_id_by_oa: "" };
    expect(await askZalo(app, "zalo-token", network(empty))).toEqual(unknown);
  });

  it("tells a refused token from a Zalo that does not work", async () => {
    for (const error of [452, 210, 110]) await expect(askZalo(app, "zalo-token", network({ error }))).rejects.toThrow("zalo.denied");
    for (const body of [{ error: -242 }, { error: 0 }, [], "down", null]) {
      await expect(askZalo(app, "zalo-token", network(body))).rejects.toThrow("zalo.unavailable");
    }
    const broken = vi.fn<typeof fetch>(() => Promise.reject(new TypeError("fetch failed")));
    await expect(askZalo(app, "zalo-token", broken)).rejects.toThrow("zalo.unavailable");
    const page = vi.fn<typeof fetch>(() => Promise.resolve(new Response("<html>", { status: 502 })));
    await expect(askZalo(app, "zalo-token", page)).rejects.toThrow("zalo.unavailable");
  });

  it("logs what happened without the token", async () => {
    await askZalo(app, "zalo-token", network({ error: -242, message: "zalo-token" })).catch(() => undefined);
    expect(logged.mock.calls).toEqual([["Zalo Graph: error -242"]]);
  });
});

describe("asking Zalo for a number", () => {
  const info = (body: unknown) => network(body);

  it("sends tokens and secret as headers, not in the address", async () => {
    const send = info({ error: 0, message: "Success", data: { number: "84912345678" } });
    expect(await askPhone(app, "zalo-token", "phone-token", send)).toBe("84912345678");
    expect(send.mock.calls[0]?.[0]).toEqual(new URL("https://graph.zalo.me/v2.0/me/info"));
    expect(send.mock.calls[0]?.[1]?.headers).toEqual({ access_token: "zalo-token", code: "phone-token", secret_key: "a secret" });
  });

  it("takes a plus away", async () => {
    expect(await askPhone(app, "zalo-token", "phone-token", info({ error: 0, data: { number: "+84912345678" } }))).toBe("84912345678");
  });

  it.each([
    [{ error: 452 }, "zalo.denied"],
    [{ error: -501 }, "phone.unavailable"],
    [{ error: 0 }, "phone.unavailable"],
    [{ error: 0, data: { number: "" } }, "phone.unavailable"],
    [{ error: 0, data: { number: "0912 345 678" } }, "phone.unavailable"],
    [{ error: 0, data: "84912345678" }, "zalo.unavailable"],
    ["down", "zalo.unavailable"],
  ])("%j is %s, and no number is logged", async (body, code) => {
    await expect(askPhone(app, "zalo-token", "phone-token", info(body))).rejects.toThrow(code);
    expect(JSON.stringify(logged.mock.calls)).not.toMatch(/912|token/u);
  });
});
