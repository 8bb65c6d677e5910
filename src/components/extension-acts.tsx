import type { OpenExtension } from "../core/board/extension.ts";
import { Acts } from "./acts.tsx";
import { Button } from "./button.tsx";
import type { ExtensionAnswer } from "./decide-extension-sheet.tsx";

interface ExtensionActsProps {
  extension: OpenExtension;
  /** What the deadline is of: «thẻ #7». */
  subject: string;
  onAnswer: (answer: ExtensionAnswer) => void;
}

/** The two answers to a request. */
export function ExtensionActs({ extension, subject, onAnswer }: ExtensionActsProps) {
  return (
    <Acts>
      <Button kind="plain" small onClick={() => onAnswer({ extension, subject, granted: false })}>
        Không đồng ý
      </Button>
      <Button kind="soft" small onClick={() => onAnswer({ extension, subject, granted: true })}>
        Đồng ý
      </Button>
    </Acts>
  );
}
