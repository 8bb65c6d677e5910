import { useAtomValue } from "jotai";
import type { CardStatus } from "../../core/board/card.ts";
import { boardChoiceAtom } from "../../state/board.ts";
import { useFilterWords } from "./use-filter-words.ts";
import styles from "./board.module.css";

const words: Record<CardStatus, string> = {
  todo: "Không còn việc nào chờ bắt đầu trong quý này.",
  doing: "Chưa có việc đang làm. Giữ một thẻ ở cột Chưa làm rồi kéo sang đây, hoặc bấm dấu ba chấm trên thẻ.",
  review: "Chưa có việc chờ duyệt. Đơn vị làm xong sẽ trình duyệt vào cột này.",
  done: "Chưa có việc hoàn thành. Việc được duyệt sẽ nằm ở đây.",
};

/** Says what belongs here and how it gets here; or that what is here is left out. */
export function EmptyColumn({ status }: { status: CardStatus }) {
  const { active } = useFilterWords(useAtomValue(boardChoiceAtom));
  return <p className={styles.empty}>{active ? "Cột này không có việc nào hợp với bộ lọc." : words[status]}</p>;
}
