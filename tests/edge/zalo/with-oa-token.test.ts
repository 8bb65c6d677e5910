import { describe, expect, it, vi } from "vitest";
import type { KeptAccount } from "../../../supabase/functions/_shared/zalo/account-store.ts";
import type { SendOutcome } from "../../../supabase/functions/_shared/zalo/send-outcome.ts";
import type { SendingAccount } from "../../../supabase/functions/_shared/zalo/sending-account.ts";
import type { NoToken, TokenKeeper } from "../../../supabase/functions/_shared/zalo/token-keeper.ts";
import { withOaToken } from "../../../supabase/functions/_shared/zalo/with-oa-token.ts";
import { account } from "./sample-account.ts";

const kept = (generation: number): KeptAccount => ({
  oaId: "4409",
  generation,
  accessToken: `access-${generation}`,
  due: false,
  expired: false,
  channels: account.channels,
});

function open(current: KeptAccount | NoToken, next: KeptAccount | NoToken = kept(2)) {
  const renewed = vi.fn<TokenKeeper["renewed"]>(() => Promise.resolve(next));
  const keeper: TokenKeeper = { current: () => Promise.resolve(current), renewed, ahead: () => Promise.resolve(null) };
  return { renewed, account: { keeper, miniAppId: account.miniAppId, addresses: account.addresses } };
}

const sent: SendOutcome = { outcome: "sent", messageId: "m", cost: 0 };
const refused: SendOutcome = { outcome: "token" };
const answers = (...outcomes: SendOutcome[]) =>
  vi.fn<(account: SendingAccount) => Promise<SendOutcome>>(() => Promise.resolve(outcomes.shift() ?? sent));

describe("working with the account's token", () => {
  it.each([
    ["no_account", { outcome: "alarm", code: "no_account" }],
    ["account_lost", { outcome: "alarm", code: "account_lost" }],
    ["account_unreachable", { outcome: "backoff", seconds: 300 }],
  ] as const)("is not begun without one: %s", async (missing, outcome) => {
    const work = answers();
    expect(await withOaToken(open({ missing }).account, work)).toEqual(outcome);
    expect(work).not.toHaveBeenCalled();
  });

  it("renews nothing while the token is taken", async () => {
    const { account: opened, renewed } = open(kept(1));
    const work = answers({ outcome: "next", code: "-213" });
    expect(await withOaToken(opened, work)).toEqual({ outcome: "next", code: "-213" });
    expect(renewed).not.toHaveBeenCalled();
    expect(work).toHaveBeenCalledWith({ ...account, accessToken: "access-1" });
  });

  it("renews once where Zalo refuses it, and works once more", async () => {
    const { account: opened, renewed } = open(kept(1));
    const work = answers(refused);
    expect(await withOaToken(opened, work)).toEqual(sent);
    expect(renewed).toHaveBeenCalledExactlyOnceWith(1);
    expect(work.mock.calls.map(([{ accessToken }]) => accessToken)).toEqual(["access-1", "access-2"]);
  });

  it("raises the alarm where the new one is refused as well, and where there is none", async () => {
    const work = answers(refused, refused);
    expect(await withOaToken(open(kept(1)).account, work)).toEqual({ outcome: "alarm", code: "token_refused" });
    expect(work).toHaveBeenCalledTimes(2);
    const lost = open(kept(1), { missing: "account_lost" }).account;
    expect(await withOaToken(lost, answers(refused))).toEqual({ outcome: "alarm", code: "account_lost" });
  });
});
