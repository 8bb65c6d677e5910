/** Old spelling of a tone's place → new spelling. Both are in use («uỷ ban», «hoà bình»); they are one word. */
const moved: Record<string, string> = {
  oà: "òa",
  oá: "óa",
  oả: "ỏa",
  oã: "õa",
  oạ: "ọa",
  oè: "òe",
  oé: "óe",
  oẻ: "ỏe",
  oẽ: "õe",
  oẹ: "ọe",
  uỳ: "ùy",
  uý: "úy",
  uỷ: "ủy",
  uỹ: "ũy",
  uỵ: "ụy",
};
const oldPlacement = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu;

/** Writes lower-case text with one spelling of tones and of «quí», «hàng năm», keeping its length. */
export function canonicalSpelling(lower: string): string {
  return lower
    .replace(oldPlacement, (pair) => moved[pair] ?? pair)
    .replace(/(?<!\p{L})quí(?!\p{L})/gu, "quý")
    .replace(/(?<!\p{L})hàng (?=(?:ngày|tuần|tháng|quý|năm)(?!\p{L}))/gu, "hằng ");
}
