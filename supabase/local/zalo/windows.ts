const hourMs = 60 * 60 * 1000;

/** Within 48 hours after a person's last interaction messages are free, within 7 days they are paid, later refused. */
export type MessageWindow = "free" | "paid" | "closed";

/** Both bounds still belong to the earlier window. An interaction that lies ahead (the clock went back) counts as fresh. */
export function windowOf(lastInteraction: number, now: number): MessageWindow {
  const hours = (now - lastInteraction) / hourMs;
  if (hours <= 48) return "free";
  return hours <= 7 * 24 ? "paid" : "closed";
}

/** Templates to phone numbers rest from 22:00 to 06:00 in Việt Nam. */
export function isNight(now: number): boolean {
  const hour = new Date(now + 7 * hourMs).getUTCHours();
  return hour >= 22 || hour < 6;
}
