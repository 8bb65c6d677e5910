/** Limits are counted by the minute. */
const minute = 60;
const longest = 60 * minute;

/** How many seconds to wait before the next request, as the headers of an answer say; a minute where they say nothing. */
export function waitOf(headers: Headers): number {
  const after = headers.get("retry-after")?.trim() ?? "";
  if (/^\d+$/u.test(after)) return within(Number(after));
  const until = Date.parse(after);
  if (Number.isNaN(until)) return minute;
  const answered = Date.parse(headers.get("date") ?? "");
  return within(Math.ceil((until - (Number.isNaN(answered) ? Date.now() : answered)) / 1000));
}

/** The same where the answer was good, but says that it was the last for now; 0 where more may come at once. */
export function pauseOf(headers: Headers): number {
  const left = headers.get("x-ratelimit-remain") ?? headers.get("x-ratelimit-remaining");
  return left !== null && /^\s*-?\d+\s*$/u.test(left) && Number(left) <= 0 ? waitOf(headers) : 0;
}

function within(seconds: number): number {
  return Math.min(Math.max(seconds, 1), longest);
}
