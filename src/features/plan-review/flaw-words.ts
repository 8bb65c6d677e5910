import type { TaskField } from "../../core/plan/plan-draft.ts";
import type { ReviewTask } from "../../core/plan/plan-review.ts";
import type { FlawReason, TaskFlaw } from "../../core/plan/review/task-flaws.ts";
import { fieldWords } from "./review-words.ts";

const shortWords: Record<FlawReason, string> = {
  missing: "chưa có",
  uncertain: "cần xem lại",
  implied: "suy ra từ kế hoạch",
  unmatched: "chưa khớp danh mục",
  backwards: "kết thúc trước khi bắt đầu",
  message: "Có chỗ chưa hiểu",
};

const uncertain: Record<TaskField, string> = {
  title: "Không chắc đã đọc đúng và đủ tên nhiệm vụ.",
  leadUnits: "Không chắc đã đọc đúng đơn vị chủ trì.",
  supportingUnits: "Không chắc đã đọc đúng đơn vị phối hợp.",
  time: "Không chắc đã đọc đúng thời hạn, hoặc chữ ghi không thành ngày cụ thể.",
  frequency: "Không chắc đã đọc đúng số lần phải làm.",
  product: "Không chắc đã đọc đúng sản phẩm.",
};

const missing: Record<TaskField, string> = {
  title: "Chưa có tên nhiệm vụ.",
  leadUnits: "Không rõ đơn vị nào của cơ quan chủ trì.",
  supportingUnits: "Không rõ đơn vị phối hợp.",
  time: "Văn bản không ghi thời gian và không rõ kỳ của kế hoạch.",
  frequency: "Không rõ số lần.",
  product: "Không rõ sản phẩm.",
};

/** What a sentence about a task's fields has to know of it. */
type Told = Pick<ReviewTask, "timeText" | "messages">;

function impliedSentence(field: TaskField, { timeText, messages }: Told): string {
  if (field !== "time") return `${fieldWords[field]} suy ra từ mục phía trên.`;
  if (timeText === null) return "Văn bản không ghi thời gian cho việc này, hạn lấy theo kỳ của kế hoạch.";
  return messages.some(({ code }) => code === "time.impossible")
    ? "Thời gian ghi trong văn bản không dùng được, hạn tạm lấy theo kỳ của kế hoạch."
    : "Văn bản không ghi ngày riêng cho việc này, hạn suy ra từ mục phía trên hoặc kỳ của kế hoạch.";
}

/** Why a field is to be looked at, in one sentence. */
export function flawSentence({ field, reason }: TaskFlaw, task: Told): string {
  switch (reason) {
    case "missing":
      return missing[field ?? "title"];
    case "uncertain":
      return uncertain[field ?? "title"];
    case "implied":
      return impliedSentence(field ?? "title", task);
    case "unmatched":
      return "Có tên chưa khớp đơn vị nào trong danh mục.";
    case "backwards":
      return "Ngày kết thúc đứng trước ngày bắt đầu.";
    case "message":
      return "Máy đọc có điều cần báo về mục này.";
  }
}

/** A flaw in a few words: «Chủ trì · chưa khớp danh mục». */
export function flawWords({ field, reason }: TaskFlaw): string {
  return field === null ? shortWords[reason] : `${fieldWords[field]} · ${shortWords[reason]}`;
}
