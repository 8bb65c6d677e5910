import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { watchErrors } from "../support/edge-answers.ts";
import { isSame } from "../../supabase/functions/_shared/is-same.ts";
import { type Dependencies, handle } from "../../supabase/functions/mini-app-webhook/handler.ts";
import { signEvent } from "../../supabase/functions/mini-app-webhook/signature.ts";

const openApiKey = "open-api-key";
const event = { event: "user.revoke.consent", appId: "2646373759294038927", userId: "4047671499938107249", timestamp: 1670553442564 };
/** As the documents say: the values in the order of their keys (appId, event, timestamp, userId), and the key. */
const signature = createHash("sha256")
  .update("2646373759294038927user.revoke.consent16705534425644047671499938107249open-api-key")
  .digest("hex");

function dependencies() {
  const revoked: [string, string][] = [];
  const given: Dependencies = {
    openApiKey,
    consents: {
      revoke: (appUserId, at) => {
        revoked.push([appUserId, at.toISOString()]);
        return Promise.resolve();
      },
    },
  };
  return { given, revoked };
}

async function tell(body: unknown, sign: string | null, given: Dependencies): Promise<{ status: number; body: unknown }> {
  const headers = { "x-forwarded-for": "203.0.113.7", ...(sign !== null && { "x-zevent-signature": sign }) };
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const response = await handle(new Request("http://functions/mini-app-webhook", { method: "POST", body: text, headers }), given);
  return { status: response.status, body: await response.json() };
}

const logged = watchErrors();

describe("mini-app-webhook", () => {
  it.each([
    ["without a signature", event, null, 401, "zalo.denied"],
    ["with a forged signature", event, "0".repeat(64), 401, "zalo.denied"],
    ["with the signature of another body", { ...event, userId: "1" }, signature, 401, "zalo.denied"],
    ["with a signature that goes on", event, `${signature}00`, 401, "zalo.denied"],
    ["that is no JSON", "{ nope", signature, 400, "request.invalid"],
    ["that is a list", "[]", signature, 400, "request.invalid"],
    ["that is too long", JSON.stringify({ ...event, more: "x".repeat(20_000) }), signature, 400, "request.invalid"],
  ])("does nothing for a body %s", async (_, body, sign, status, code) => {
    const { given, revoked } = dependencies();
    expect(await tell(body, sign, given)).toEqual({ status, body: { code } });
    expect(revoked).toEqual([]);
  });

  it.each([
    ["without a time", { ...event, timestamp: undefined }],
    ["with a time that is none", { ...event, timestamp: "yesterday" }],
    ["about nobody", { ...event, userId: "" }],
  ])("does nothing for a signed event %s", async (_, changed) => {
    const { given, revoked } = dependencies();
    const body = JSON.parse(JSON.stringify(changed)) as Record<string, unknown>;
    expect(await tell(body, await signEvent(body, openApiKey), given)).toEqual({ status: 400, body: { code: "request.invalid" } });
    expect(revoked).toEqual([]);
  });

  it("forgets whoever took the consent back, as of when that happened", async () => {
    const { given, revoked } = dependencies();
    expect(await tell(event, signature, given)).toEqual({ status: 200, body: {} });
    expect(await tell(event, `mac=${signature.toUpperCase()}`, given)).toEqual({ status: 200, body: {} });
    expect(revoked).toEqual(Array(2).fill(["4047671499938107249", "2022-12-09T02:37:22.564Z"]));
  });

  it("takes other events and the empty try of Zalo's settings, and leaves them alone", async () => {
    const { given, revoked } = dependencies();
    const other = { event: "versions.review.done", appId: "1", versionId: 101, status: 0, detail: { reason: "" } };
    expect((await tell(other, await signEvent(other, openApiKey), given)).status).toBe(200);
    expect((await tell({}, null, given)).status).toBe(200);
    expect(revoked).toEqual([]);
  });

  it("hears Zalo however often somebody else has called, also under Zalo's address", async () => {
    const { given, revoked } = dependencies();
    for (let i = 0; i < 500; i += 1) await tell(event, "0".repeat(64), given);
    expect((await tell(event, signature, given)).status).toBe(200);
    expect(revoked).toHaveLength(1);
  });

  it("asks Zalo to come again when the database is away, and logs nobody", async () => {
    const { given } = dependencies();
    given.consents.revoke = () => Promise.reject(new Error("api.revoke_consent: 57P01 terminating connection"));
    expect((await tell(event, signature, given)).status).toBe(500);
    expect(JSON.stringify(logged.mock.calls)).not.toContain("4047671499938107249");
  });

  it("takes POST only", async () => {
    expect((await handle(new Request("http://functions/mini-app-webhook"), dependencies().given)).status).toBe(405);
  });
});

describe("a signature", () => {
  it("counts objects as their JSON, in the order of the outer keys", async () => {
    const wanted = createHash("sha256").update('{"z":1,"a":[true]}nulltextkey').digest("hex");
    expect(await signEvent({ c: "text", a: { z: 1, a: [true] }, b: null }, "key")).toBe(wanted);
  });

  it.each([
    ["", "a", false],
    ["a", "", false],
    ["ab", "abc", false],
    ["abd", "abc", false],
    ["abc", "abc", true],
  ])("%j against %j: %s", (given, wanted, same) => {
    expect(isSame(given, wanted)).toBe(same);
  });
});
