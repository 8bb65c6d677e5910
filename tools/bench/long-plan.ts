import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../tests/fixtures/plans/", import.meta.url);
/** What a page of a plan holds, in characters. */
export const pageLength = 2600;

const bodies = (): string[] =>
  readdirSync(folder).flatMap((slug) => {
    const source = readdirSync(new URL(`${slug}/`, folder)).find((file) => file === "source.txt");
    const text = source ? readFileSync(new URL(`${slug}/${source}`, folder), "utf8") : "";
    const at = text.search(/^(?:I|1)\s?[.-]\s/mu);
    const end = text.search(/^Nơi nhận/mu);
    return at < 0 ? [] : [text.slice(at, end < 0 ? undefined : end).trimEnd()];
  });

/** A plan of so many pages, made of the bodies of the project's own plans one behind the other. */
export function longPlan(pages: number): string {
  const parts = bodies();
  const text = ["ỦY BAN NHÂN DÂN XÃ HÒA SƠN", "Số: 12/KH-UBND", "", "KẾ HOẠCH", "Công tác năm 2026", ""];
  for (let length = 0, turn = 0; length < pages * pageLength; turn++) {
    const body = parts[turn % parts.length] ?? "";
    text.push(body, "");
    length += body.length + 2;
  }
  return text.join("\n");
}
