import { addDays, describeDay, realToday } from "./day.ts";
import { type Fault, type Persona, describePersona, faults, readClock, readFaults, readPersonas, setClock, setFault } from "./levers.ts";
import { handPhoneTo, openPath } from "./phone.ts";
import { keepTabs } from "./tabs.ts";

function element<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found as T;
}

const screen = element("screen");
let persona = decodeURIComponent(location.hash.slice(1));
let today: string | null = null;

/** Does something with the simulator and says so if it cannot be reached. */
function attempt(work: () => Promise<void>): void {
  const trouble = element("trouble");
  trouble.hidden = true;
  work().catch(() => {
    trouble.textContent = "Không kết nối được với bộ mô phỏng. Hãy kiểm tra lệnh npm start còn chạy không, rồi tải lại trang.";
    trouble.hidden = false;
  });
}

function choose(key: string): void {
  persona = key;
  history.replaceState(null, "", `#${encodeURIComponent(key)}`);
  for (const button of document.querySelectorAll<HTMLButtonElement>("#personas button")) {
    button.setAttribute("aria-pressed", String(button.dataset.key === key));
  }
  handPhoneTo(screen, key);
}

function listPersonas(personas: Persona[]): void {
  const items = personas.map((one) => {
    const button = document.createElement("button");
    button.dataset.key = one.key;
    const description = document.createElement("small");
    description.textContent = describePersona(one);
    button.append(one.name, description);
    button.addEventListener("click", () => choose(one.key));
    const item = document.createElement("li");
    item.append(button);
    return item;
  });
  element("personas").replaceChildren(...items);
}

function showClock(day: string | null): void {
  today = day;
  element("today").textContent = describeDay(day ?? realToday());
  element<HTMLButtonElement>("real-today").disabled = day === null;
}

/** The app asks for today when it starts, so it starts anew. */
async function standOn(day: string | null): Promise<void> {
  showClock((await setClock(day)).today);
  handPhoneTo(screen, persona);
}

function listFaults(current: Fault["settings"]): void {
  const select = element<HTMLSelectElement>("faults");
  select.replaceChildren(...faults.map(({ label }, index) => new Option(label, String(index))));
  const same = ({ settings }: Fault) =>
    (settings.graphDown ?? false) === current.graphDown &&
    (settings.graphError ?? null) === current.graphError &&
    (settings.graphDelayMs ?? 0) === current.graphDelayMs;
  select.value = String(Math.max(0, faults.findIndex(same)));
  select.addEventListener("change", () => {
    const fault = faults[Number(select.value)];
    if (fault) attempt(async () => void (await setFault(fault)));
  });
}

function showTime(): void {
  element("time").textContent = new Intl.DateTimeFormat("vi-VN", { timeStyle: "short", timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());
}

keepTabs();
showTime();
setInterval(showTime, 10_000);
element("earlier").addEventListener("click", () => attempt(() => standOn(addDays(today ?? realToday(), -1))));
element("later").addEventListener("click", () => attempt(() => standOn(addDays(today ?? realToday(), 1))));
element("real-today").addEventListener("click", () => attempt(() => standOn(null)));
element<HTMLFormElement>("link").addEventListener("submit", (event) => {
  event.preventDefault();
  const path = new FormData(event.target as HTMLFormElement).get("path");
  if (typeof path === "string" && path !== "") openPath(screen, path);
});
attempt(async () => {
  const [personas, clock, current] = await Promise.all([readPersonas(), readClock(), readFaults()]);
  listPersonas(personas);
  showClock(clock.today);
  listFaults(current as Fault["settings"]);
  const first = personas.find((one) => one.key === persona) ?? personas[0];
  if (first) choose(first.key);
});
