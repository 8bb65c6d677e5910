/** A part of the page that is always there. */
export function element<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found as T;
}

/** A new element with a class and a text. */
export function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className = "", text = ""): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className !== "") made.className = className;
  if (text !== "") made.textContent = text;
  return made;
}

/** Does something with the simulator and says so if it cannot be reached. */
export async function attempt(work: () => Promise<void>): Promise<void> {
  const trouble = element("trouble");
  try {
    await work();
    trouble.hidden = true;
  } catch {
    trouble.textContent = "Không kết nối được với bộ mô phỏng. Hãy kiểm tra lệnh npm start còn chạy không, rồi tải lại trang.";
    trouble.hidden = false;
  }
}
