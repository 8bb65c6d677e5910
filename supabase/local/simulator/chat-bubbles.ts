import { describeDay, describeTime } from "./day.ts";
import { make } from "./page.ts";

export type ChatButton = { title: string; opens: string } | { title: string; says: string } | { title: string; calls: string };

export interface ChatEntry {
  number: number;
  from: "person" | "account";
  at: string;
  text: string;
  buttons: ChatButton[];
  file: { name: string; size: number; url: string; isImage: boolean } | null;
  through: string | null;
}

const captions: Record<string, string> = {
  zbs_uid: "Tin theo mẫu",
  zbs_phone: "Tin theo mẫu, gửi theo số điện thoại",
  cs_v2: "Tin kiểu cũ",
};

/** One message as it looks in the chat. */
function makeBubble(entry: ChatEntry, press: (button: ChatButton) => void): HTMLElement {
  const row = make("div", `row ${entry.from}`);
  const bubble = make("div", "bubble");
  const caption = captions[entry.through ?? ""];
  if (caption !== undefined) bubble.append(make("small", "caption", caption));
  if (entry.file) bubble.append(makeFile(entry.file));
  if (entry.text !== "") bubble.append(make("p", "", entry.text));
  bubble.append(make("time", "", describeTime(entry.at)));
  for (const one of entry.buttons) {
    const button = make("button", "choice", one.title);
    button.type = "button";
    button.addEventListener("click", () => press(one));
    bubble.append(button);
  }
  row.append(bubble);
  return row;
}

function makeFile({ name, size, url, isImage }: NonNullable<ChatEntry["file"]>): HTMLElement {
  const link = make("a", isImage ? "photo" : "file");
  Object.assign(link, { href: url, target: "_blank", rel: "noopener" });
  if (isImage) {
    const image = make("img");
    Object.assign(image, { src: url, alt: name });
    link.append(image);
  } else link.append(make("span", "", name), make("small", "", describeSize(size)));
  return link;
}

const describeSize = (size: number) =>
  size < 1024 * 1024 ? `${Math.max(1, Math.round(size / 1024))} KB` : `${(size / 1024 / 1024).toFixed(1).replace(".", ",")} MB`;

/** All messages, with the days between them. */
export function makeBubbles(entries: ChatEntry[], press: (button: ChatButton) => void): HTMLElement[] {
  let day = "";
  return entries.flatMap((entry) => {
    const bubble = makeBubble(entry, press);
    if (describeDay(entry.at) === day) return [bubble];
    day = describeDay(entry.at);
    return [make("div", "day", day), bubble];
  });
}
