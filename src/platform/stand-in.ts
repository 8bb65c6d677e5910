import { clear, createStore, del, get, set } from "idb-keyval";
import { isRefusalCode, type RefusalCode } from "../core/refusal.ts";
import { ok, refuse, type Result } from "../core/result.ts";
import { onBrowserNetwork, onVisible } from "./browser-events.ts";
import type { Platform } from "./platform.ts";
import type { Simulation } from "./simulation.ts";
import { within } from "./within.ts";

const phoneAllowed = "simulator: phone allowed";

/** Plays Zalo outside Zalo: the person is whom the simulator page chose, everything else is the browser's. */
export function openStandIn({ simulator, persona }: Simulation): Platform {
  // Every persona holds a phone of their own.
  const storage = createStore(`dung-han-${persona ?? "nobody"}`, "stored");

  /** A token of the simulator's; the answer's field of that name. */
  async function askToken(path: string, field: string): Promise<Result<string, { code: RefusalCode }>> {
    if (persona === null) return refuse({ code: "auth.required" });
    const response = await within(8_000, () =>
      fetch(`${simulator}/simulator/${path}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ persona }),
      }),
    );
    if (response === null) return refuse({ code: "zalo.unavailable" });
    const body = (await response.json().catch(() => ({}))) as Record<string, unknown>;
    const token = body[field];
    if (response.ok && typeof token === "string") return ok(token);
    return refuse({ code: typeof body.code === "string" && isRefusalCode(body.code) ? body.code : "zalo.denied" });
  }

  return {
    getAccessToken: () => askToken("access-token", "accessToken"),
    async getPhoneToken() {
      if (!window.confirm("Mô phỏng Zalo: cho phép Đúng Hạn dùng số điện thoại của bạn?")) return refuse({ code: "phone.denied" });
      const token = await askToken("phone-token", "token");
      if (token.ok) await set(phoneAllowed, true, storage).catch(() => undefined);
      return token;
    },
    allowName: () => Promise.resolve(true),
    async readPermissions() {
      return { name: true, phone: (await within(4_000, () => get<boolean>(phoneAllowed, storage))) ?? false };
    },
    openPermissions: () => Promise.resolve(false),
    readHolder: () => Promise.resolve(persona),
    async readStored(key) {
      return (await within(4_000, () => get<string>(key, storage))) ?? null;
    },
    async store(key, value) {
      return (await within(4_000, () => set(key, value, storage).then(() => true))) ?? false;
    },
    async removeStored(key) {
      await within(4_000, () => del(key, storage));
    },
    async clearStored() {
      await within(4_000, () => clear(storage));
    },
    async share(title, path, description) {
      const url = this.deepLink(path);
      if (!("share" in navigator)) return false;
      return (
        (await within(10 * 60_000, () =>
          navigator.share({ title, url, ...(description !== undefined && { text: description }) }).then(() => true),
        )) ?? false
      );
    },
    openFile({ url, name }) {
      const link = Object.assign(document.createElement("a"), { href: url, download: name, target: "_blank", rel: "noopener" });
      link.click();
      return Promise.resolve(true);
    },
    async followAccount() {
      const response = await within(8_000, () =>
        fetch(`${simulator}/simulator/chats/${encodeURIComponent(persona ?? "nobody")}/follow`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ follows: true }),
        }),
      );
      return response?.ok ?? false;
    },
    deepLink: (path) => new URL(path, location.origin).href,
    onResume: onVisible,
    onOpenPath: (listener) => {
      const listen = ({ data }: MessageEvent<unknown>) => {
        const path = (data as { openPath?: unknown } | null)?.openPath;
        if (typeof path === "string") listener(path);
      };
      window.addEventListener("message", listen);
      window.parent.postMessage({ followsLinks: true }, location.origin); // the simulator page keeps a link until then
      return () => window.removeEventListener("message", listen);
    },
    onNetworkChange: onBrowserNetwork,
    buzz: () => void navigator.vibrate?.(15),
  };
}
