import { useAtomValue, useSetAtom } from "jotai";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import { refusalSentences, type RefusalCode } from "../../core/refusal.ts";
import { describeHandingIn } from "../../core/report/report-standing.ts";
import { Acts } from "../../components/acts.tsx";
import { Button } from "../../components/button.tsx";
import { useNotice } from "../../components/notice-context.ts";
import { RefusalNote } from "../../components/refusal-note.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { Strip } from "../../components/strip.tsx";
import { useAct } from "../../components/use-act.ts";
import { handInAtom } from "../../state/reports/hand-in.ts";
import { offeredResultsAtom } from "../../state/reports/report-session.ts";
import type { WriterSnapshot } from "../../state/reports/report-writer.ts";
import { contentOfDraft } from "./content-of-draft.ts";
import { flawOf } from "./flaw-of.ts";
import styles from "./reports.module.css";

interface HandInSheetProps {
  open: boolean;
  session: WriterSnapshot;
  today: LocalDate;
  /** Closed by the person (null), or because the report has to be looked at again. */
  onClose: (refused: RefusalCode | null) => void;
}

/** The last question: on time or late, in words. */
export function HandInSheet({ open, session: { detail, parts }, today, onClose }: HandInSheetProps) {
  const handIn = useSetAtom(handInAtom);
  const offered = useAtomValue(offeredResultsAtom);
  const notify = useNotice();
  const { run, busy, refused, forgetRefusal } = useAct(begin, () => undefined);
  const moment = describeHandingIn(detail.dueOn, today);
  const flaw = flawOf(detail, contentOfDraft(detail, parts, offered), today);

  async function begin(): Promise<RefusalCode | null> {
    const refusal = await handIn();
    if (refusal === null) notify("Đã nộp báo cáo");
    // The person has not seen what is there now; the question would be about something else.
    else if (refusal === "report.draft_changed" || refusal === "report.part_changed") onClose(refusal);
    return refusal;
  }

  function close() {
    forgetRefusal();
    onClose(null);
  }

  return (
    <Sheet
      open={open}
      title="Nộp báo cáo"
      onClose={close}
      footer={
        <Acts>
          <Button kind="soft" onClick={close}>
            Viết tiếp
          </Button>
          <Button busy={busy} disabled={flaw !== null} onClick={() => void run()}>
            Nộp báo cáo
          </Button>
        </Acts>
      }
    >
      <Strip tone={moment.late ? "late" : "brand"}>{`Nộp lúc này là ${moment.text}.`}</Strip>
      <p>Sau khi nộp, báo cáo được khóa. Cần sửa thì đề nghị cơ quan đầu mối trả lại.</p>
      {flaw !== null && <p className={styles.error}>{refusalSentences[flaw]}</p>}
      <RefusalNote code={refused} />
    </Sheet>
  );
}
