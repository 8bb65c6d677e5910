import type { CardStatus } from "../core/board/card.ts";
import type { Role } from "../core/organization/organization.ts";
import type { Tone } from "./chip.tsx";

/** A status as documents write it. */
export const statusNames: Record<CardStatus, string> = {
  todo: "Chưa thực hiện",
  doing: "Đang thực hiện",
  review: "Chờ duyệt",
  done: "Hoàn thành",
};

/** The same where there is little room. */
export const statusShortNames: Record<CardStatus, string> = { todo: "Chưa làm", doing: "Đang làm", review: "Chờ duyệt", done: "Xong" };

export const statusTones: Record<CardStatus, Tone> = { todo: "idle", doing: "brand", review: "review", done: "done" };

/** A move as the act that somebody with this role does. */
export function nameMove(from: CardStatus, to: CardStatus, role: Role | null): string {
  switch (to) {
    case "todo":
      return "Chuyển về Chưa thực hiện";
    case "review":
      return "Trình duyệt";
    case "done":
      return "Duyệt hoàn thành";
    case "doing":
      if (from === "done") return "Mở lại";
      if (from === "review") return role === "coordinator" ? "Trả lại" : "Rút lại để làm tiếp";
      return "Bắt đầu làm";
  }
}
