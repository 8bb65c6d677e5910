import { refusalSentences, type RefusalCode } from "../core/refusal.ts";

/** Refused for good: asking again brings the same answer. */
export function isFinal(code: RefusalCode): boolean {
  return isForbidden(code) || code.endsWith(".not_found");
}

export function isForbidden(code: RefusalCode): boolean {
  return code.endsWith(".forbidden") || code === "official_account.not_owned";
}

/** What a screen that could not be shown is called. */
export function failureTitle(code: RefusalCode): string {
  if (code === "network.offline") return "Chưa có mạng";
  if (isForbidden(code)) return "Không thuộc quyền của đồng chí";
  if (code.endsWith(".not_found")) return "Không tìm thấy";
  if (code.startsWith("zalo.") || code.startsWith("auth.")) return "Chưa đăng nhập được";
  return "Chưa tải được";
}

/** Why, and what to do; nothing was sent here, so nothing is said of that. */
export function failureSentence(code: RefusalCode): string {
  return code === "network.offline" ? "Mất kết nối mạng nên chưa tải được. Hãy thử lại khi có mạng." : refusalSentences[code];
}
