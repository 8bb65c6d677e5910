import * as v from "valibot";
import { type Clock, momentOf } from "../clock.ts";
import type { Journey } from "../travel.ts";
import { type Answer, type Call, HttpFailure, json } from "../gateway/http.ts";
import { type AccountSettings, accountSchema } from "./account.ts";
import type { FaultSwitch } from "./fault-switch.ts";
import { faultsSchema } from "./faults.ts";
import type { GraphApp } from "./graph.ts";
import type { OfficialAccount } from "./official-account.ts";

export type Route = (call: Call) => Answer | Promise<Answer>;

/** Reads a small JSON body, or refuses with 400. */
export async function readJson<T extends v.GenericSchema>(call: Call, schema: T): Promise<v.InferOutput<T>> {
  const text = (await call.readBody(64 * 1024)).toString("utf8");
  try {
    return v.parse(schema, JSON.parse(text));
  } catch {
    throw new HttpFailure(400, { code: "request.invalid" });
  }
}

const personaBody = v.object({ persona: v.string() });
/** The product's clock; the way there runs what is due. */
export type TurnableClock = Pick<Clock, "read" | "setToday" | "setMoment"> & { travelTo(moment: string): Promise<Journey> };

const journeyBody = v.object({ to: v.pipe(v.string(), v.isoTimestamp()) });
const clockBody = v.object({ today: v.nullable(v.pipe(v.string(), v.isoDate())) });

/** What the simulator page, the app outside Zalo and the tests may turn: `/simulator/…`. */
export function createLevers(graph: GraphApp, account: OfficialAccount, faults: FaultSwitch, clock: TurnableClock): Record<string, Route> {
  const { users, tokens, phones } = graph;
  const findPersona = async (call: Call) => {
    const { persona } = await readJson(call, personaBody);
    return users.find((one) => one.key === persona);
  };
  const denied = json(404, { code: "zalo.denied" });
  return {
    "GET /simulator/personas": () => json(200, users),
    "POST /simulator/access-token": async (call) => {
      const user = await findPersona(call);
      return user ? json(200, { accessToken: tokens.issue(user.zaloUserId) }) : denied;
    },
    "POST /simulator/phone-token": async (call) => {
      const phone = (await findPersona(call))?.phone;
      return phone ? json(200, { token: phones.issue(phone) }) : denied;
    },
    "GET /simulator/clock": async () => json(200, await describeClock(clock)),
    "PUT /simulator/clock": async (call) => {
      const { today } = await readJson(call, clockBody);
      await clock.setMoment(null);
      if (today !== null) await clock.setToday(today);
      return json(200, await describeClock(clock));
    },
    "POST /simulator/clock/travel": async (call) => json(200, await clock.travelTo((await readJson(call, journeyBody)).to)),
    "GET /simulator/faults": () => json(200, faults.settings),
    "PUT /simulator/faults": async (call) => {
      faults.set(await readJson(call, faultsSchema));
      return json(200, faults.settings);
    },
    "GET /simulator/account": () => json(200, account.settings),
    "PUT /simulator/account": async (call) => {
      changeAccount(account, await readJson(call, v.partial(accountSchema)));
      return json(200, account.settings);
    },
    "GET /simulator/messages": () => json(200, account.ledger.all()),
  };
}

async function describeClock(clock: TurnableClock): Promise<Record<string, unknown>> {
  const state = await clock.read();
  return { ...state, now: new Date(momentOf(state, Date.now())).toISOString() };
}

/** What is not named stays as it is. */
export function changeAccount(account: OfficialAccount, some: { [K in keyof AccountSettings]?: AccountSettings[K] | undefined }): void {
  account.settings = v.parse(accountSchema, { ...account.settings, ...some });
}
