import { ChevronDown, ChevronUp } from "lucide-react";
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import type { PlanReview } from "../../core/plan/plan-review.ts";
import { documentMarks, remarksOf } from "../../core/plan/review/document-marks.ts";
import { wordsOfMessage } from "../../core/plan/message-sentences.ts";
import { IconButton } from "../../components/icon-button.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { DocumentText } from "./document-text.tsx";
import { scrollUntilThere } from "./scroll-within.ts";
import styles from "./document.module.css";

/** Where the document is opened: at one of its blocks, at a remark of the reader, or at its beginning. */
export interface DocumentPlace {
  block: number | null;
  remark: number | null;
}

interface DocumentSheetProps {
  review: PlanReview;
  place: DocumentPlace;
  onLook: (taskId: string) => void;
  onClose: () => void;
}

/** The whole document with everything that was read of it marked, and a way from one remark to the next. */
export function DocumentSheet({ review, place, onLook, onClose }: DocumentSheetProps) {
  const remarks = useMemo(() => remarksOf(review), [review]);
  const marks = useMemo(() => documentMarks(review, remarks), [review, remarks]);
  const [remark, setRemark] = useState(place.remark);
  const pane = useRef<HTMLDivElement>(null);
  const current = remark === null ? undefined : remarks[remark];

  useLayoutEffect(() => {
    const wanted = remark === null ? `[data-block="${place.block ?? -1}"]` : `[data-remark="${remark}"]`;
    return pane.current ? scrollUntilThere(pane.current, wanted) : undefined;
  }, [place.block, remark]);

  const step = (by: number) => {
    const next = remark === null ? (by > 0 ? 0 : remarks.length - 1) : remark + by;
    return { disabled: remarks[next] === undefined, onClick: () => setRemark(next) };
  };

  return (
    <Sheet open filled title="Cả văn bản" onClose={onClose}>
      {remarks.length > 0 && (
        <div className={styles.remarks}>
          <p role="status">
            <b>{remark === null ? `${remarks.length} chỗ chưa hiểu` : `Chỗ ${remark + 1}/${remarks.length}`}</b>
            {current && <span>{wordsOfMessage(current.message.code).sentence}</span>}
          </p>
          <IconButton icon={ChevronUp} label="Chỗ chưa hiểu trước" {...step(-1)} />
          <IconButton icon={ChevronDown} label="Chỗ chưa hiểu sau" {...step(1)} />
        </div>
      )}
      <div ref={pane} className={styles.document} role="region" aria-label="Văn bản đã đọc" tabIndex={0}>
        <p className={styles.legend}>
          <mark className={styles.task}>nhiệm vụ</mark> <mark className={styles.other}>báo cáo, chỉ tiêu</mark>{" "}
          <mark className={styles.remark}>chưa hiểu</mark> <span>không tô: không thành nhiệm vụ</span>
        </p>
        <DocumentText blocks={review.source.blocks} marks={marks} current={remark} onLook={onLook} />
      </div>
    </Sheet>
  );
}
