/** What windows-1252 puts where Latin-1 has control characters; `TextDecoder` of Node 20 does not know it. */
const between = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
const step = 4096;

/** Decodes windows-1252, one character for each byte. */
export function decodeLatin(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += step) text += String.fromCharCode(...bytes.subarray(at, at + step));
  return text.replace(/[\u0080-\u009F]/gu, (sign) => between.charAt(sign.charCodeAt(0) - 0x80));
}
