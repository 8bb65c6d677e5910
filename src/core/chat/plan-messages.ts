import type { OutgoingMessage } from "../notification/outgoing-message.ts";
import type { PlanReview } from "../plan/plan-review.ts";
import type { PlanSummary } from "../plan/plan-summary.ts";
import { shorten } from "../text/shorten.ts";
import { message } from "./message-text.ts";
import { placeWords } from "./plain-messages.ts";

/** A plan file was read: the way to its review. `known`: the plan that is there already. */
export function draftMessage(review: PlanReview, draftId: string, known: PlanSummary | null, place: string | null): OutgoingMessage {
  const title = review.header.title ?? review.source.fileName ?? "kế hoạch";
  const duties = review.duties?.length ?? 0;
  const lines = [
    `Đã đọc «${shorten(title, 400)}»${placeWords(place)}: ${review.tasks.length} nhiệm vụ${duties > 0 ? `, ${duties} chế độ báo cáo` : ""}.`,
    ...(known === null ? [] : [`Kế hoạch này đã có (kế hoạch số ${known.number}); khi xác nhận, ứng dụng cho cập nhật kế hoạch đó.`]),
    "Chưa có thẻ nào được tạo. Hãy mở bản rà soát để kiểm tra rồi xác nhận.",
  ];
  return message(
    lines.join("\n"),
    { title: "Rà soát kế hoạch", opens: `/plans/drafts/${draftId}` },
    { title: "Kế hoạch", opens: "/plans" },
  );
}
