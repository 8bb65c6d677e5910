import { useSetAtom } from "jotai";
import { figureText } from "../../core/report/read-figure.ts";
import type { ReportPartName } from "../../core/report/report-request.ts";
import { formatTime } from "../../components/date-words.ts";
import { TextClash } from "../../components/text-clash.tsx";
import { isFigure, type PartState } from "../../state/reports/report-parts.ts";
import { choosePartAtom } from "../../state/reports/report-session.ts";
import styles from "./reports.module.css";

/** A colleague wrote in the same part: both texts in sight, and the person says which goes on. */
export function PartConflict({ part, state }: { part: ReportPartName; state: PartState }) {
  const choose = useSetAtom(choosePartAtom);
  const { theirs } = state;
  if (theirs === null) return null;
  const who = theirs.by === null ? "Đồng nghiệp" : `Đồng nghiệp ${theirs.by.name}`;
  const text = isFigure(part) ? figureText(theirs.text) : theirs.text;
  return (
    <TextClash
      kind="soft"
      theirs={text === "" ? "(để trống)" : text}
      className={styles.theirs}
      takeTheirs="Dùng bản đồng nghiệp"
      joins={!isFigure(part)}
      onChoose={(which) => choose(part, which)}
    >
      <b>{`${who} vừa sửa phần này${theirs.at === null ? "" : ` lúc ${formatTime(theirs.at)}`}.`}</b> Bản của đồng chí vẫn ở ô trên và chưa
      được gửi. Hãy chọn bản để dùng.
    </TextClash>
  );
}
