import { useAtomValue, useSetAtom } from "jotai";
import { GraduationCap, X } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { IconButton } from "../../components/icon-button.tsx";
import { Sheet } from "../../components/sheet.tsx";
import { Strip } from "../../components/strip.tsx";
import { closeTourAtom, openTourAtom, tourIsOpenAtom } from "../../state/tour.ts";
import { TourStepsView } from "./tour-steps-view.tsx";
import styles from "./tour.module.css";

/**
 * The way to the first steps for a page that has no room for them: a line at its foot, where it moves nothing that a finger
 * may rest on, and the sheet that it opens. The line is null where there is nothing to show.
 */
export function useTourDock(shown: boolean): { dock: ReactNode; sheet: ReactNode } {
  const open = useAtomValue(tourIsOpenAtom) && shown;
  const ask = useSetAtom(openTourAtom);
  const close = useSetAtom(closeTourAtom);
  const [reading, setReading] = useState(false);

  useEffect(() => {
    if (shown) void ask();
  }, [shown, ask]);

  if (!open) return { dock: null, sheet: null };
  return {
    dock: (
      <section className={styles.dock} aria-label="Làm quen với Đúng Hạn">
        <Strip tone="brand" icon={GraduationCap} onClick={() => setReading(true)}>
          Làm quen trong ba bước
        </Strip>
        <IconButton icon={X} label="Bỏ qua phần làm quen" onClick={() => void close()} />
      </section>
    ),
    sheet: (
      <Sheet open={reading} title="Làm quen với Đúng Hạn" onClose={() => setReading(false)}>
        <TourStepsView onEnd={() => void close()} />
      </Sheet>
    ),
  };
}
