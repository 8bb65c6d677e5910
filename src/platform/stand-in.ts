import { createStore, del, get, set } from "idb-keyval";
import { isRefusalCode } from "../core/refusal.ts";
import { ok, refuse } from "../core/result.ts";
import { onBrowserNetwork, onVisible } from "./browser-events.ts";
import type { Platform } from "./platform.ts";
import { readSimulation } from "./simulation.ts";
import { within } from "./within.ts";

/** Plays Zalo outside Zalo: the person is whom the simulator page chose, everything else is the browser's. */
export function openStandIn(fallbackSimulator: string): Platform {
  const { simulator, persona, insets } = readSimulation(window.name, fallbackSimulator);
  // Every persona holds a phone of their own.
  const storage = createStore(`dung-han-${persona ?? "nobody"}`, "stored");
  document.documentElement.style.setProperty("--frame-top", `${insets.top}px`);
  document.documentElement.style.setProperty("--frame-bottom", `${insets.bottom}px`);

  return {
    async getAccessToken() {
      if (persona === null) return refuse({ code: "auth.required" });
      const response = await within(8_000, () =>
        fetch(`${simulator}/simulator/access-token`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ persona }),
        }),
      );
      if (response === null) return refuse({ code: "zalo.unavailable" });
      const body = (await response.json().catch(() => ({}))) as { accessToken?: string; code?: string };
      if (response.ok && body.accessToken) return ok(body.accessToken);
      return refuse({ code: body.code !== undefined && isRefusalCode(body.code) ? body.code : "zalo.denied" });
    },
    async readStored(key) {
      return (await within(4_000, () => get<string>(key, storage))) ?? null;
    },
    async store(key, value) {
      return (await within(4_000, () => set(key, value, storage).then(() => true))) ?? false;
    },
    async removeStored(key) {
      await within(4_000, () => del(key, storage));
    },
    async share(title, path) {
      const url = this.deepLink(path);
      if (!("share" in navigator)) return false;
      return (await within(10 * 60_000, () => navigator.share({ title, url }).then(() => true))) ?? false;
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
      return () => window.removeEventListener("message", listen);
    },
    onNetworkChange: onBrowserNetwork,
    buzz: () => void navigator.vibrate?.(15),
  };
}
