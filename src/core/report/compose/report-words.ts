import type { CardStatus } from "../../board/card.ts";
import type { FigureCombination } from "../report-duty.ts";

/** How a card stands, in the words of a report. */
export const cardStatusWords: Record<CardStatus, string> = {
  todo: "Chưa thực hiện",
  doing: "Đang thực hiện",
  review: "Đã trình, chờ duyệt",
  done: "Đã hoàn thành",
};

/** The four boxes as the heads of a table; their order is that of `boxValues`. */
export const boxTitles = ["Hoàn thành đúng hạn", "Hoàn thành trễ hạn", "Đang thực hiện, trong hạn", "Chưa hoàn thành, quá hạn"];

export const combinationWords: Record<FigureCombination, string> = { sum: "Tổng số", average: "Bình quân", last: "Số mới nhất" };
