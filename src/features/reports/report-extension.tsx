import { useAtomValue, useSetAtom } from "jotai";
import type { ReportRequestDetail } from "../../core/report/report-request.ts";
import type { RefusalCode } from "../../core/refusal.ts";
import { AskExtension } from "../../components/ask-extension.tsx";
import { ExtensionPanel } from "../../components/extension-panel.tsx";
import { askReportExtensionAtom, decideExtensionAtom, withdrawExtensionAtom } from "../../state/extensions/extension-acts.ts";
import { refreshReportAtom } from "../../state/reports/report-session.ts";
import { todayAtom } from "../../state/session.ts";

/** The request for a later last day of a report that waits for a decision, or the act that asks for one. */
export function ReportExtension({ detail }: { detail: ReportRequestDetail }) {
  const ask = useSetAtom(askReportExtensionAtom);
  const decide = useSetAtom(decideExtensionAtom);
  const withdraw = useSetAtom(withdrawExtensionAtom);
  const refresh = useSetAtom(refreshReportAtom);
  const today = useAtomValue(todayAtom);
  const { extension, extensionRights } = detail;
  const subject = `báo cáo #${detail.number}`;

  /** Shows what was done, or what somebody else did first. */
  async function andRefresh(act: Promise<RefusalCode | null>): Promise<RefusalCode | null> {
    const refused = await act;
    await refresh();
    return refused;
  }

  if (extension !== null)
    return (
      <ExtensionPanel
        key={extension.id}
        extension={extension}
        rights={extensionRights}
        subject={subject}
        onDecide={(id, decision) => andRefresh(decide(id, decision))}
        onWithdraw={(id) => andRefresh(withdraw(id))}
      />
    );
  if (!extensionRights.askExtension || today === null) return null;
  return <AskExtension subject={subject} dueOn={detail.dueOn} today={today} onAsk={(wish) => andRefresh(ask(detail.id, wish))} />;
}
