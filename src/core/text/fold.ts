/** Code unit → code unit without diacritics, for the planes that Vietnamese letters stand in. */
const plainUnits = new Uint16Array(0x2000);
for (let unit = 0; unit < plainUnits.length; unit++) {
  const character = String.fromCharCode(unit);
  const base = character.normalize("NFD").replace(/\p{M}/gu, "");
  const plain = base === "đ" ? "d" : base === "Đ" ? "D" : base;
  plainUnits[unit] = plain.length === 1 ? plain.charCodeAt(0) : unit;
}

const chunk = 4096;

/** Takes the diacritics from NFC text (đ becomes d) and keeps case and length, so that offsets stay valid. */
export function stripDiacritics(text: string): string {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    units[i] = plainUnits[unit] ?? unit;
  }
  let plain = "";
  for (let at = 0; at < units.length; at += chunk) plain += String.fromCharCode(...units.subarray(at, at + chunk));
  return plain;
}

/** Lower case without changing the length of the text. */
export function lowerSameLength(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return [...text].map((c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join("");
}

/** Lower case without diacritics, of the same length as the NFC text given. */
export function fold(text: string): string {
  return lowerSameLength(stripDiacritics(text));
}
