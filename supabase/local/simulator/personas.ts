import { ask } from "./ask.ts";
import { element, make } from "./page.ts";

export interface Persona {
  key: string;
  name: string;
  role: string | null;
  unit: string | null;
}

const roleNames: Record<string, string> = {
  leader: "Lãnh đạo",
  coordinator: "Cơ quan đầu mối",
  unit_head: "Thủ trưởng đơn vị",
  staff: "Chuyên viên",
  viewer: "Người theo dõi",
};

/** Role and unit in one line. */
function describePersona({ role, unit }: Persona): string {
  if (role === null) return "Chưa thuộc cơ quan nào";
  return [roleNames[role] ?? role, unit].filter(Boolean).join(" · ");
}

const buttons = () => document.querySelectorAll<HTMLButtonElement>("#personas button");

/** Lists who can hold the phone, and answers them. */
export async function listPersonas(choose: (persona: Persona) => void): Promise<Persona[]> {
  const personas = await ask<Persona[]>("GET", "personas");
  const items = personas.map((one) => {
    const button = make("button");
    button.dataset.key = one.key;
    const unread = make("span", "unread");
    unread.hidden = true;
    button.append(make("span", "name", one.name), unread, make("small", "", describePersona(one)));
    button.addEventListener("click", () => choose(one));
    const item = make("li");
    item.append(button);
    return item;
  });
  element("personas").replaceChildren(...items);
  return personas;
}

export function pressPersona(key: string): void {
  for (const button of buttons()) button.setAttribute("aria-pressed", String(button.dataset.key === key));
}

/** Marks how many messages somebody has not seen. */
export function markUnread(counts: Map<string, number>): void {
  for (const button of buttons()) {
    const mark = button.querySelector<HTMLElement>(".unread");
    const count = counts.get(button.dataset.key ?? "") ?? 0;
    if (mark) showCount(mark, count);
  }
}

export function showCount(mark: HTMLElement, count: number): void {
  mark.hidden = count === 0;
  mark.textContent = count > 99 ? "99+" : String(count);
  mark.setAttribute("aria-label", `${count} tin chưa đọc`);
}
