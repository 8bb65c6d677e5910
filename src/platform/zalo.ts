import { ok, refuse } from "../core/result.ts";
import { onBrowserNetwork, onVisible } from "./browser-events.ts";
import type { Platform } from "./platform.ts";
import { within } from "./within.ts";

const timeoutMs = 8_000;
/** Asked before anything is shown. */
const holderTimeoutMs = 1_000;

/** Tells whether Zalo hosts this page. */
export function isInZalo(): boolean {
  return "ZJSBridge" in window || (location.hostname.includes("h5.zdn.vn") && location.pathname.startsWith("/zapps"));
}

/** Errors of the SDK: the person refused now, or has refused for good and only Zalo's settings can change it. */
const refusedNow: readonly number[] = [-201, -2002, -2003];
const refusedForGood = -202;

function codeOf(error: unknown): number {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "number" ? code : 0;
}

function phoneRefusal(code: number): "phone.denied" | "phone.denied_for_good" | "phone.unavailable" {
  if (code === refusedForGood) return "phone.denied_for_good";
  return refusedNow.includes(code) ? "phone.denied" : "phone.unavailable";
}

/** The real platform. The only module that knows zmp-sdk, which is loaded late: its import alone fails outside Zalo. */
export async function openZalo(): Promise<Platform> {
  const sdk = await import("zmp-sdk/apis");
  const within8s = <T>(work: () => Promise<T>) => within(timeoutMs, work);

  const listen = <T>(event: string, listener: (data: T) => void) => {
    sdk.events.on(event, listener);
    return () => sdk.events.off(event, listener);
  };

  return {
    async getAccessToken() {
      const token = await within8s(() => sdk.getAccessToken());
      if (token === null) return refuse({ code: "zalo.unavailable" });
      return token === "" ? refuse({ code: "auth.required" }) : ok(token);
    },
    async getPhoneToken() {
      // The sheet stays open as long as the person likes. What the SDK rejects with tells who refused.
      const answer = await within(10 * 60_000, () => sdk.getPhoneNumber().catch((error: unknown) => ({ refused: codeOf(error) })));
      if (answer === null) return refuse({ code: "phone.unavailable" });
      if ("refused" in answer) return refuse({ code: phoneRefusal(answer.refused) });
      return answer.token ? ok(answer.token) : refuse({ code: "phone.unavailable" });
    },
    async allowName() {
      const given = await within(10 * 60_000, () => sdk.authorize({ scopes: ["scope.userInfo"] }) as Promise<Record<string, boolean>>);
      return given?.["scope.userInfo"] === true;
    },
    async readPermissions() {
      const setting = await within8s(() => sdk.getSetting() as Promise<{ authSetting?: Record<string, boolean> }>);
      const given = setting?.authSetting;
      return given === undefined ? null : { name: given["scope.userInfo"] === true, phone: given["scope.userPhonenumber"] === true };
    },
    async openPermissions() {
      return (await within(10 * 60_000, () => sdk.openPermissionSetting().then(() => true))) ?? false;
    },
    async readHolder() {
      const id = await within(holderTimeoutMs, () => sdk.getUserID());
      return typeof id === "string" && id !== "" ? id : null;
    },
    async readStored(key) {
      const stored = await within8s(() => sdk.getStorage({ keys: [key] }) as Promise<Record<string, unknown>>);
      const value = stored?.[key];
      return typeof value === "string" ? value : null;
    },
    async store(key, value) {
      const answer = await within8s(() => sdk.setStorage({ data: { [key]: value } }));
      return answer !== null && !answer.errorKeys.includes(key);
    },
    async removeStored(key) {
      await within8s(() => sdk.removeStorage({ keys: [key] }));
    },
    async clearStored() {
      await within8s(() => sdk.clearStorage({}));
    },
    async share(title, path, description) {
      // The sheet stays open as long as the person likes.
      const data = { title, thumbnail: "", path, ...(description !== undefined && { description }) };
      const share = () => sdk.openShareSheet({ type: "zmp_deep_link", data });
      return (await within(10 * 60_000, share)) !== null;
    },
    async openFile({ url, name }) {
      // Zalo shows PDF itself; every other kind goes into the phone's folder of downloads.
      const open = () =>
        name.endsWith(".pdf")
          ? sdk.openDocument({ url, title: name, download: true, share: true, edit: false })
          : sdk.downloadFile({ url });
      return (await within(10 * 60_000, () => open().then(() => true))) ?? false;
    },
    async followAccount(accountId) {
      // Zalo asks in a window of its own.
      const follow = () => sdk.followOA({ id: accountId }).then(() => true);
      return (await within(10 * 60_000, follow)) ?? false;
    },
    deepLink: (path) => `https://zalo.me/s/${window.APP_ID}${path}`,
    onResume(listener) {
      const stops = [listen(sdk.EventName.AppResumed, listener), onVisible(listener)];
      return () => stops.forEach((stop) => stop());
    },
    onOpenPath: (listener) =>
      listen<{ path?: string } | undefined>(sdk.EventName.OpenApp, (data) => {
        if (data?.path) listener(data.path);
      }),
    onNetworkChange(listener) {
      const stops = [
        listen<{ isConnected?: boolean } | undefined>(sdk.EventName.NetworkChanged, (data) => listener(data?.isConnected !== false)),
        onBrowserNetwork(listener),
      ];
      return () => stops.forEach((stop) => stop());
    },
    buzz: () => void within8s(() => sdk.vibrate({ type: "oneShot", milliseconds: 15 })),
  };
}
