import { useAtomValue, useSetAtom } from "jotai";
import { ShieldAlert } from "lucide-react";
import { acceptUpdateAtom, cancelImportAtom, importAtom, importFilesAtom, importTextAtom } from "../../state/plan-import/import-plan.ts";
import { ChooseFile } from "./choose-file.tsx";
import { ExistingPanel } from "./existing-panel.tsx";
import { PasteText } from "./paste-text.tsx";
import { ReadingPanel } from "./reading-panel.tsx";
import { RefusedPanel } from "./refused-panel.tsx";
import styles from "./plan-import.module.css";

/** From a document to a draft: choosing, reading, and what to do with one that is there already. */
export function ImportView({ onLeave }: { onLeave: () => void }) {
  const state = useAtomValue(importAtom);
  const importFiles = useSetAtom(importFilesAtom);
  const importText = useSetAtom(importTextAtom);
  const cancel = useSetAtom(cancelImportAtom);
  const acceptUpdate = useSetAtom(acceptUpdateAtom);

  if (state.status === "reading") return <ReadingPanel reading={state} onCancel={() => cancel()} />;
  if (state.status === "exists") {
    return <ExistingPanel plan={state.plan} onUpdate={() => void acceptUpdate()} onLeave={onLeave} />;
  }
  return (
    <>
      {state.status === "refused" && <RefusedPanel name={state.name} code={state.code} />}
      <ChooseFile onFiles={(files) => void importFiles(files)} />
      <PasteText onText={(text) => void importText(text)} />
      <p className={styles.advice}>
        <ShieldAlert aria-hidden size={18} />
        Không nhập văn bản có dấu mật. Chưa có thẻ nào được tạo cho đến khi đồng chí xác nhận.
      </p>
    </>
  );
}
