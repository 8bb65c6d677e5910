const two = (n: number) => String(n).padStart(2, "0");

/** What a date's number format shows: its codes, without literals, colours and conditions. */
function codesOf(format: string): string {
  const bare = (format.split(";")[0] ?? "").replace(/"[^"]{0,255}"|\\.|\[[^\]]{0,255}\]|[_*]./gu, " ").toLowerCase();
  // «m» beside hours or seconds is minutes
  return bare
    .replace(/am\/pm|a\/p/gu, "")
    .replace(/(?<!h)h+[^a-z]*m+/gu, "h")
    .replace(/(?<!m)m+[^a-z]*s+/gu, "s");
}

/** Whether a number format writes words around the date («"Ngày" dd "tháng" mm»). */
export function hasWords(format: string): boolean {
  return [...format.matchAll(/"([^"]*)"/gu)].some((literal) => /\p{L}/u.test(literal[1] ?? ""));
}

/**
 * A date in the Vietnamese order with as many parts as its number format shows: «15/11/2026», «15/11», «11/2026».
 * The format's own order says only which language the file was saved in, and months would come out as words («Nov-26»).
 */
export function dateText(date: Date, format: string): string {
  if (Number.isNaN(date.getTime())) return "";
  const codes = codesOf(format);
  const [day, month, year] = [/d/u.test(codes), /m/u.test(codes), /[ye]/u.test(codes)];
  const parts = [day ? two(date.getUTCDate()) : "", month ? two(date.getUTCMonth() + 1) : "", year ? String(date.getUTCFullYear()) : ""];
  const written = parts.filter((part) => part !== "").join("/");
  const clock = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
  const timed = /[hs]/u.test(codes) && (written === "" || clock !== "00:00");
  const whole = written === "" && !timed ? `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}` : written;
  return month && !day && !year ? `Tháng ${date.getUTCMonth() + 1}` : [whole, timed ? clock : ""].filter(Boolean).join(" ");
}
