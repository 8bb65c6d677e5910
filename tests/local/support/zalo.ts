import { type ZaloOptions, type ZaloSimulator, startZaloSimulator } from "../../../supabase/local/zalo/simulator.ts";

export const keys = { zaloAppId: "1001", zaloMiniAppId: "2002", zaloAppSecret: "app", zaloOaSecretKey: "oa", zaloOpenApiKey: "open" };

const person = { role: "staff", unit: "Văn phòng" };
export const users = [
  { key: "an", zaloUserId: "33001", name: "Võ Ngọc Ánh", ...person, phone: "84900000001" },
  { key: "binh", zaloUserId: "33002", name: "Lê Quốc Bình", ...person, phone: null },
  { key: "la", zaloUserId: "33003", name: "Phan Anh Lạ", role: null, unit: null, phone: "84900000003" },
];

export interface ZaloWorld {
  zalo: ZaloSimulator;
  /** Where the product stands; null is the real moment. */
  stand(moment: string | null): void;
  /** Calls the account's API with a good token. */
  call(method: string, path: string, body?: unknown): Promise<Record<string, unknown>>;
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
}

/** A simulator of its own, connected to the Official Account, at 9:00 of a Friday. */
export async function startZaloWorld(options: Partial<ZaloOptions> = {}): Promise<ZaloWorld> {
  let moment: string | null = "2026-11-20T02:00:00Z";
  const clock = {
    read: () => Promise.resolve({ today: null, moment }),
    setToday: () => Promise.resolve(),
    setMoment: () => Promise.resolve(),
    travelTo: () => Promise.reject(new Error("not here")),
  };
  const zalo = await startZaloSimulator({ keys, users, allowedOrigins: [], clock, port: 0, ...options });
  const ask: ZaloWorld["ask"] = (method, path, body, headers = {}) =>
    fetch(zalo.url + path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  return {
    zalo,
    stand: (at) => void (moment = at),
    ask,
    async call(method, path, body) {
      const { accessToken } = await zalo.authorize();
      return (await (await ask(method, path, body, { access_token: accessToken })).json()) as Record<string, unknown>;
    },
  };
}
