import type { ReactNode } from "react";
import type { RefusalCode } from "../core/refusal.ts";
import { Acts } from "./acts.tsx";
import { Button } from "./button.tsx";
import { RefusalNote } from "./refusal-note.tsx";
import { Sheet } from "./sheet.tsx";
import { useAct } from "./use-act.ts";

interface AskSheetProps {
  open: boolean;
  title: string;
  /** The words on the button that does it. */
  act: string;
  /** Does it; answers why not, or null. */
  onAct: () => Promise<RefusalCode | null>;
  onClose: () => void;
  /** What will be lost, and what stays. */
  children: ReactNode;
}

/** Asks once more before something that cannot be taken back. */
export function AskSheet({ open, title, act, onAct, onClose, children }: AskSheetProps) {
  const { run, busy, refused, forgetRefusal } = useAct(onAct, onClose);

  function close() {
    forgetRefusal();
    onClose();
  }

  return (
    <Sheet
      open={open}
      title={title}
      onClose={close}
      footer={
        <Acts>
          <Button kind="soft" onClick={close}>
            Giữ lại
          </Button>
          <Button kind="danger" busy={busy} onClick={() => void run()}>
            {act}
          </Button>
        </Acts>
      }
    >
      <p>{children}</p>
      <RefusalNote code={refused} />
    </Sheet>
  );
}
