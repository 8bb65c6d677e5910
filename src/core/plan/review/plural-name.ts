const plural = /^(?:các|những|mọi|toàn thể|toàn bộ)\s/iu;

/** Whether a written name means several units: «các thôn», «Các phòng, ban, đơn vị thuộc xã». */
export function isPluralName(written: string): boolean {
  return plural.test(written.normalize("NFC").trim());
}
