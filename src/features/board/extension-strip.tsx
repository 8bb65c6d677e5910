import { CalendarClock } from "lucide-react";
import { useAtomValue, useSetAtom } from "jotai";
import { useEffect } from "react";
import { formatNumber } from "../../components/date-words.ts";
import { Strip } from "../../components/strip.tsx";
import { decidesExtensionsAtom, extensionsAtom, loadExtensionsAtom } from "../../state/extensions/extension-list.ts";
import styles from "./board.module.css";

/** How many requests for a later deadline wait, whatever the board is filtered by; nothing for those who do not decide. */
export function ExtensionStrip({ onOpen }: { onOpen: () => void }) {
  const decides = useAtomValue(decidesExtensionsAtom);
  const extensions = useAtomValue(extensionsAtom);
  const load = useSetAtom(loadExtensionsAtom);

  useEffect(() => {
    if (decides) void load("first");
  }, [decides, load]);

  if (!decides || extensions.status !== "ready" || extensions.value.count === 0) return null;
  return (
    <div className={styles.asked}>
      <Strip tone="soon" icon={CalendarClock} onClick={onOpen}>
        {`${formatNumber(extensions.value.count)} đề nghị gia hạn`}
      </Strip>
    </div>
  );
}
