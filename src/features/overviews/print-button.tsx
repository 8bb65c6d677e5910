import { useSetAtom } from "jotai";
import { Printer } from "lucide-react";
import { useState } from "react";
import type { OverviewKind } from "../../core/overview/overview-to-export.ts";
import { refusalSentences } from "../../core/refusal.ts";
import { Button } from "../../components/button.tsx";
import { useNotice } from "../../components/notice-context.ts";
import { printOverviewAtom } from "../../state/overviews/print.ts";

interface PrintButtonProps {
  kind: OverviewKind;
  id: string;
  /** Where another button stands beside it. */
  short?: boolean;
}

/** Opens the page as a PDF of one sheet of paper; says where that does not work. */
export function PrintButton({ kind, id, short = false }: PrintButtonProps) {
  const print = useSetAtom(printOverviewAtom);
  const notify = useNotice();
  const [busy, setBusy] = useState(false);

  async function run() {
    setBusy(true);
    const refused = await print({ kind, id });
    setBusy(false);
    if (refused !== null) notify(refusalSentences[refused], { tone: "late" });
  }

  return (
    <Button kind="soft" icon={Printer} busy={busy} onClick={() => void run()}>
      {short ? "In (PDF)" : "In một trang (PDF)"}
    </Button>
  );
}
