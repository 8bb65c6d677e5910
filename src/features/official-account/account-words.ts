import type { OfficialAccountState } from "../../core/organization/official-account.ts";
import type { Tone } from "../../components/chip.tsx";
import { formatInstant } from "../../components/date-words.ts";

interface AccountWords {
  tone: Tone;
  /** In two or three words. */
  title: string;
  /** What it means, and what to do next. */
  sentence: string;
}

/** How the account stands, for people who know nothing of tokens. */
export function accountWords(account: OfficialAccountState): AccountWords {
  switch (account.status) {
    case "empty":
      return {
        tone: "idle",
        title: "Chưa kết nối",
        sentence: "Chưa gửi được tin nhắn Zalo. Hãy lấy cặp mã của Official Account rồi nhập ở dưới.",
      };
    case "unproved":
      return {
        tone: "soon",
        title: "Đang kiểm tra",
        sentence: failureSentence(account) ?? "Zalo đã nhận mã truy cập. Hệ thống đang đổi sang cặp mã riêng, thường xong sau một phút.",
      };
    case "connected":
      return {
        tone: account.failure === null ? "done" : "soon",
        title: "Đã kết nối",
        sentence: [
          `Tin nhắn Zalo gửi được. Mã đang dùng có hạn đến ${formatInstant(account.expiresAt ?? "")}.`,
          failureSentence(account) ?? "Hệ thống tự đổi mã mới trước khi hết hạn, đồng chí không phải làm gì.",
        ].join(" "),
      };
    case "expired":
      return {
        tone: "late",
        title: "Mã đã hết hạn",
        sentence: ["Chưa gửi được tin nhắn Zalo.", failureSentence(account) ?? "Hệ thống tự đổi mã mới trong vòng một giờ."].join(" "),
      };
    case "lost":
      return {
        tone: "late",
        title: "Mất kết nối",
        sentence:
          "Zalo không nhận mã làm mới này nữa nên hệ thống không tự đổi mã được, tin nhắn Zalo sẽ không gửi được. Hãy lấy cặp mã mới rồi nhập ở dưới.",
      };
  }
}

/** Why the last attempt to renew brought nothing. */
function failureSentence({ failure }: OfficialAccountState): string | null {
  switch (failure?.kind) {
    case "unreachable":
    case "unanswered":
      return `Lần đổi mã gần nhất (${formatInstant(failure.at)}) chưa liên hệ được với Zalo. Hệ thống tự thử lại mỗi giờ.`;
    case "refused":
      return `Zalo từ chối đổi mã (lỗi ${failure.code ?? "không rõ"}). Hãy báo người quản trị hệ thống kiểm tra mã và khóa của ứng dụng Zalo; hệ thống vẫn tự thử lại mỗi giờ.`;
    case "used_up":
    case undefined:
      return null;
  }
}

const types: Record<number, string> = { 2: "Doanh nghiệp", 4: "Cơ quan nhà nước" };

/** What Zalo calls the kind of account. */
export function typeWords(type: number): string {
  return types[type] ?? `Loại khác (Zalo ghi số ${type})`;
}
