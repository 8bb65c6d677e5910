import { formatNumber } from "./format-number.ts";

type Attributes = Record<string, string>;

/** An open list; `next` is null where its items have bullets. */
interface OpenList {
  next: number | null;
  format: string;
}

const types: Record<string, string> = { I: "upperRoman", i: "lowerRoman", a: "lowerLetter", A: "upperLetter" };
const styles: Record<string, string> = {
  "upper-roman": "upperRoman",
  "lower-roman": "lowerRoman",
  "lower-alpha": "lowerLetter",
  "lower-latin": "lowerLetter",
  "upper-alpha": "upperLetter",
  "upper-latin": "upperLetter",
  "decimal-leading-zero": "decimalZero",
};

const numberOf = (value: string | undefined): number | null => {
  const number = Number.parseInt(value ?? "", 10);
  return Number.isSafeInteger(number) ? number : null;
};

function formatOf({ type, style }: Attributes): string {
  const named = /list-style(?:-type)?\s*:\s*([a-z-]{1,30})/u.exec(style ?? "")?.[1];
  return styles[named ?? ""] ?? types[type ?? ""] ?? "decimal";
}

/** Counts the items of a page's lists as a browser does. */
export class HtmlLists {
  private readonly open: OpenList[] = [];

  /** Called where a list begins. */
  begin(name: "ol" | "ul", attributes: Attributes): void {
    this.open.push(
      name === "ul" ? { next: null, format: "bullet" } : { next: numberOf(attributes.start) ?? 1, format: formatOf(attributes) },
    );
  }

  /** Called where a list ends. */
  end(): void {
    this.open.pop();
  }

  /** The number or bullet that a browser prints in front of the next item; bullets among bullets have another sign. */
  sign(attributes: Attributes): string {
    const list = this.open.at(-1);
    if (!list || list.next === null) return this.open.filter((each) => each.next === null).length > 1 ? "+" : "-";
    const value = numberOf(attributes.value) ?? list.next;
    list.next = value + 1;
    return `${formatNumber(value, list.format)}.`;
  }
}
