import { ask } from "./ask.ts";
import { addMs, dayMs, describeDay, describeTime, fromField, nextMorning, toField } from "./day.ts";
import { attempt, element } from "./page.ts";

interface ClockAnswer {
  today: string | null;
  moment: string | null;
  now: string;
}

let now = new Date().toISOString();

/** Shows on which day and at which hour the product stands. */
export async function showClock(): Promise<void> {
  const clock = await ask<ClockAnswer>("GET", "clock");
  now = clock.now;
  element("today").textContent = describeDay(now);
  for (const id of ["hour", "time"]) element(id).textContent = describeTime(now);
  element<HTMLButtonElement>("real-today").disabled = clock.today === null && clock.moment === null;
}

/** The buttons that go to another day; afterwards the phone starts anew, for the app asks for today when it starts. */
export function keepClock(restartPhone: () => void): void {
  const panel = element<HTMLFieldSetElement>("clock");
  const journey = element("journey");
  const field = element<HTMLInputElement>("moment");

  const go = (work: () => Promise<string>) =>
    attempt(async () => {
      panel.disabled = true;
      journey.textContent = "Đang chạy các việc hẹn giờ…";
      let told = "";
      try {
        told = await work();
        await showClock();
        restartPhone();
      } finally {
        panel.disabled = false;
        journey.textContent = told;
      }
    });
  const travel = (to: string) =>
    go(async () => {
      const { ran, failed } = await ask<{ ran: number; failed: string[] }>("POST", "clock/travel", { to });
      if (failed.length > 0) return `Việc hẹn giờ bị lỗi: ${failed.join(", ")}`;
      return ran === 0 ? "" : `Đã chạy ${ran} lượt việc hẹn giờ.`;
    });

  element("earlier").addEventListener("click", () => void travel(addMs(now, -dayMs)));
  element("later").addEventListener("click", () => void travel(addMs(now, dayMs)));
  element("week").addEventListener("click", () => void travel(addMs(now, 7 * dayMs)));
  element("morning").addEventListener("click", () => void travel(nextMorning(now)));
  element("real-today").addEventListener("click", () => {
    void go(async () => {
      await ask("PUT", "clock", { today: null });
      return "";
    });
  });
  field.addEventListener("focus", () => (field.value ||= toField(now)));
  element<HTMLFormElement>("travel").addEventListener("submit", (event) => {
    event.preventDefault();
    if (field.value !== "") void travel(fromField(field.value));
  });
}
