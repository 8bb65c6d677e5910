import { useSetAtom } from "jotai";
import { useState } from "react";
import type { LocalDate } from "../../core/calendar/local-date.ts";
import { refusalSentences, type RefusalCode } from "../../core/refusal.ts";
import { Button } from "../../components/button.tsx";
import { Panel } from "../../components/panel.tsx";
import { useNotice } from "../../components/notice-context.ts";
import { RefusalNote } from "../../components/refusal-note.tsx";
import { ReportBoxes } from "../../components/report/report-boxes.tsx";
import { ReportCards } from "../../components/report/report-cards.tsx";
import { ReportFacts } from "../../components/report/report-facts.tsx";
import { Screen } from "../../components/screen.tsx";
import { Strip } from "../../components/strip.tsx";
import { prepareHandInAtom } from "../../state/reports/hand-in.ts";
import type { WriterSnapshot } from "../../state/reports/report-writer.ts";
import { FigureField } from "./figure-field.tsx";
import { HandInSheet } from "./hand-in-sheet.tsx";
import { PreviewSheet } from "./preview-sheet.tsx";
import { ReportExtension } from "./report-extension.tsx";
import { ReportFiles } from "./report-files.tsx";
import { SaveWords } from "./save-words.tsx";
import { TextPart } from "./text-part.tsx";

interface ReportEditorProps {
  session: WriterSnapshot;
  today: LocalDate;
  frame: { title: string; subtitle: string; backTo: string };
}

/** Viết báo cáo: what the unit's cards say already, its figures and its words. */
export function ReportEditor({ session, today, frame }: ReportEditorProps) {
  const { detail, parts, save } = session;
  const notify = useNotice();
  const prepare = useSetAtom(prepareHandInAtom);
  const [sheet, setSheet] = useState<"none" | "preview" | "hand-in">("none");
  const [preparing, setPreparing] = useState(false);
  const [refused, setRefused] = useState<RefusalCode | null>(null);

  async function beginHandIn() {
    setPreparing(true);
    const refusal = await prepare();
    setPreparing(false);
    if (refusal === null) setSheet("hand-in");
    say(refusal);
  }

  /** Says why it was not handed in, also to whoever has scrolled far from the top. */
  function say(refusal: RefusalCode | null) {
    setRefused(refusal);
    if (refusal !== null) notify(refusalSentences[refusal], { tone: "late" });
  }

  return (
    <Screen
      {...frame}
      footer={
        <>
          <Button kind="soft" onClick={() => setSheet("preview")}>
            Xem trước
          </Button>
          <Button busy={preparing} onClick={() => void beginHandIn()}>
            Nộp báo cáo
          </Button>
        </>
      }
    >
      <ReportFacts detail={detail} today={today} aside={<SaveWords save={save} />} />
      {detail.status === "returned" && (
        <Strip tone="late">
          {detail.returnedFor === null ? "Báo cáo đã được trả lại để sửa." : `Đã trả lại để sửa: ${detail.returnedFor}`}
        </Strip>
      )}
      <RefusalNote code={refused} />
      <ReportExtension detail={detail} />
      <Panel title="Kết quả của đơn vị (lấy từ bảng)">
        <ReportBoxes counts={detail.boxes} />
        <ReportCards cards={detail.cards} today={today} />
      </Panel>
      {detail.figures.length > 0 && (
        <Panel title="Số liệu">
          {detail.figures.map((figure) => (
            <FigureField key={figure.id} figure={figure} state={parts[`figure:${figure.id}`]} />
          ))}
        </Panel>
      )}
      <TextPart part="results" state={parts.results} placeholder="Đã làm được gì, sản phẩm nào, bao nhiêu…" />
      <TextPart part="difficulties" state={parts.difficulties} placeholder="Nhập nội dung, nếu có…" />
      <TextPart part="proposals" state={parts.proposals} placeholder="Nhập nội dung, nếu có…" />
      <ReportFiles detail={detail} />
      <PreviewSheet open={sheet === "preview"} session={session} today={today} onClose={() => setSheet("none")} />
      <HandInSheet
        open={sheet === "hand-in"}
        session={session}
        today={today}
        onClose={(refusal) => {
          setSheet("none");
          say(refusal);
        }}
      />
    </Screen>
  );
}
