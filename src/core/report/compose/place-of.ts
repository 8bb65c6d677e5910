const kinds =
  "[Xx]ã|XÃ|[Pp]hường|PHƯỜNG|[Tt]hị (?:trấn|xã)|THỊ (?:TRẤN|XÃ)|[Hh]uyện|HUYỆN|[Qq]uận|QUẬN|[Tt]hành phố|THÀNH PHỐ|[Tt]ỉnh|TỈNH|[Đđ]ặc khu|ĐẶC KHU";

/** The first of them with a name («Xã hội» has none) or a number behind it. */
const place = new RegExp(`(?<!\\p{L})(?<kind>${kinds})\\s+(?:(?!HỘI(?!\\p{L}))(?<name>\\p{Lu}[^,;]*)|(?<number>\\d+))`, "u");

/** Địa danh: «Ủy ban nhân dân xã Bình An» → «Bình An»; one with a number keeps its kind, «Phường 5». Blank where the name tells none. */
export function placeOf(organizationName: string): string {
  const { kind = "", name, number } = place.exec(organizationName.normalize("NFC"))?.groups ?? {};
  if (name !== undefined) return name.trim();
  return number === undefined ? "" : `${kind.charAt(0).toUpperCase()}${kind.slice(1).toLowerCase()} ${number}`;
}
