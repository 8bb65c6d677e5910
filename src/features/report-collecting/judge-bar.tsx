import { useAtomValue, useSetAtom } from "jotai";
import { useState } from "react";
import { refusalSentences, type RefusalCode } from "../../core/refusal.ts";
import type { ReportRequestDetail } from "../../core/report/report-request.ts";
import { Acts } from "../../components/acts.tsx";
import { Button } from "../../components/button.tsx";
import { useNotice } from "../../components/notice-context.ts";
import { Sheet } from "../../components/sheet.tsx";
import { useAct } from "../../components/use-act.ts";
import { judgeReportAtom } from "../../state/report-collecting/judge.ts";
import { todayAtom } from "../../state/session.ts";
import { ReasonForm } from "./reason-form.tsx";
import { actLooks } from "./report-acts.ts";

interface JudgeBarProps {
  detail: ReportRequestDetail;
  /** The report has been judged, here or by somebody who was quicker: show how it stands. */
  onJudged: () => void;
}

/** What a coordinator does with the report that is being read: accept it, or give it back. */
export function JudgeBar({ detail, onJudged }: JudgeBarProps) {
  const today = useAtomValue(todayAtom);
  const judge = useSetAtom(judgeReportAtom);
  const notify = useNotice();
  const [returning, setReturning] = useState(false);

  function end(verdict: "accept" | "return", code: RefusalCode | null): RefusalCode | null {
    if (code === null) notify(`${actLooks[verdict].done}: ${detail.unit.name}`);
    else notify(refusalSentences[code], { tone: "late" });
    onJudged();
    return code;
  }
  const accept = useAct(
    async () => end("accept", await judge({ report: detail, verdict: "accept" })),
    () => undefined,
  );

  if (today === null) return null;
  return (
    <>
      <Acts>
        <Button kind="soft" onClick={() => setReturning(true)}>
          Trả lại
        </Button>
        <Button busy={accept.busy} onClick={() => void accept.run()}>
          Nhận báo cáo
        </Button>
      </Acts>
      <Sheet open={returning} title={`Trả lại: ${detail.unit.name}`} onClose={() => setReturning(false)}>
        {returning && (
          <ReasonForm
            verdict="return"
            today={today}
            onSend={async (reason, dueOn) =>
              end("return", await judge({ report: detail, verdict: "return", reason, ...(dueOn !== null && { dueOn }) }))
            }
            onBack={() => setReturning(false)}
            onDone={() => setReturning(false)}
          />
        )}
      </Sheet>
    </>
  );
}
