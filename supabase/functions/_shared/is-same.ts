const encoder = new TextEncoder();

/** Compares without telling by the time it takes how much of it was right. */
export function isSame(given: string, wanted: string): boolean {
  const [a, b] = [encoder.encode(given), encoder.encode(wanted)];
  let different = a.length ^ b.length;
  for (let at = 0; at < b.length; at += 1) different |= (a[at] ?? 0) ^ (b[at] ?? 0);
  return different === 0;
}
