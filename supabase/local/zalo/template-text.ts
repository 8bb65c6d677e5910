import type { ChatButton } from "./ledger.ts";

/** The parameter of the button that opens the Mini App: an address, or what comes after the Mini App's own. */
const linkParameter = "duong_dan";

const labels: Record<string, string> = { ten: "Đồng chí", so_viec: "Số việc", han: "Hạn gần nhất" };

/** How an approved template looks in the chat. */
export function fillTemplate(data: Record<string, string>): { text: string; buttons: ChatButton[] } {
  const { [linkParameter]: link, ...figures } = data;
  const lines = Object.entries(figures).map(([name, value]) => `${labels[name] ?? name}: ${value}`);
  const buttons = link === undefined ? [] : [{ title: "Mở ứng dụng", opens: link }];
  return { text: lines.join("\n") || "Đúng Hạn", buttons };
}
