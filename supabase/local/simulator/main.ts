import { keepChat, refreshChat, say, scrollToEnd, showChatOf } from "./chat.ts";
import { keepClock, showClock } from "./clock.ts";
import { showFaults } from "./faults.ts";
import { attempt, element } from "./page.ts";
import { type Persona, listPersonas, pressPersona } from "./personas.ts";
import { handPhoneTo, keepPhone, openAddress, openPath } from "./phone.ts";
import { keepTabs } from "./tabs.ts";

const refreshMs = 1000;
const screen = element("screen");
let persona = decodeURIComponent(location.hash.slice(1));

function choose(one: Persona): void {
  persona = one.key;
  history.replaceState(null, "", `#${encodeURIComponent(one.key)}`);
  pressPersona(one.key);
  handPhoneTo(screen, one.key);
  showChatOf(one);
}

const tabs = keepTabs(() => {
  scrollToEnd();
  void refreshChat();
});
keepPhone(screen);
keepClock(() => handPhoneTo(screen, persona));
keepChat((button) => {
  if ("says" in button) return void say(button.says);
  if ("calls" in button) return void window.open(`tel:${button.calls}`);
  if (openAddress(screen, button.opens)) tabs.show("phone");
});
element<HTMLFormElement>("link").addEventListener("submit", (event) => {
  event.preventDefault();
  const path = new FormData(event.target as HTMLFormElement).get("path");
  if (typeof path === "string" && path !== "") openPath(screen, path);
});

/** Asks again and again while somebody looks: what comes, comes without being asked for. */
async function keepFresh(): Promise<void> {
  if (document.visibilityState === "visible") {
    await attempt(showClock);
    await refreshChat();
  }
  setTimeout(() => void keepFresh(), refreshMs);
}

void attempt(async () => {
  const [personas] = await Promise.all([listPersonas(choose), showFaults(), showClock()]);
  const first = personas.find((one) => one.key === persona) ?? personas[0];
  if (first) choose(first);
  void keepFresh();
});
