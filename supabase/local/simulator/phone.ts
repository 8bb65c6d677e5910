import { simulatorUrl } from "./ask.ts";

/** How much of the app's screen the drawn bars cover; none of it on a narrow window. */
function insets(): { top: number; bottom: number } {
  const style = getComputedStyle(document.documentElement);
  return { top: parseFloat(style.getPropertyValue("--status-bar")), bottom: parseFloat(style.getPropertyValue("--home-bar")) };
}

const appIn = (screen: HTMLElement) => screen.querySelector("iframe")?.contentWindow;

/** Whether the app in the frame has said that it follows links; until then the last one waits. */
let followsLinks = false;
let waiting: string | null = null;

/** Listens to what the app in the frame says. */
export function keepPhone(screen: HTMLElement): void {
  window.addEventListener("message", ({ source, data }: MessageEvent<unknown>) => {
    if (source !== appIn(screen) || (data as { followsLinks?: unknown } | null)?.followsLinks !== true) return;
    followsLinks = true;
    if (waiting !== null) openPath(screen, waiting);
  });
}

/** Hands the phone to somebody: the app starts anew and finds in its frame's name who holds it. */
export function handPhoneTo(screen: HTMLElement, persona: string): void {
  followsLinks = false;
  waiting = null;
  const frame = document.createElement("iframe");
  frame.title = "Ứng dụng Đúng Hạn";
  frame.name = JSON.stringify({ simulator: simulatorUrl, persona, insets: insets() });
  frame.allow = "clipboard-write";
  frame.src = "/";
  screen.replaceChildren(frame);
}

/** Opens a path as a deep link does while the app runs, or as soon as it does. */
export function openPath(screen: HTMLElement, path: string): void {
  waiting = followsLinks ? null : path;
  if (followsLinks) appIn(screen)?.postMessage({ openPath: path }, location.origin);
}

/** Opens what a button in the chat leads to: a page of the Mini App in the phone, anything else in a window of its own. */
export function openAddress(screen: HTMLElement, address: string): boolean {
  const path = /^https:\/\/zalo\.me\/s\/\d+(\/.*)?$/.exec(address);
  const isOutside = !path && /^https?:/.test(address);
  if (isOutside) window.open(address, "_blank", "noopener");
  else openPath(screen, path ? (path[1] ?? "/") : `/${address.replace(/^\//, "")}`);
  return !isOutside;
}
