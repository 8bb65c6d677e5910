import { useAtomValue, useSetAtom } from "jotai";
import { GraduationCap } from "lucide-react";
import { useEffect, useState } from "react";
import { Sheet } from "../../components/sheet.tsx";
import { Strip } from "../../components/strip.tsx";
import { closeTourAtom, openTourAtom, tourIsOpenAtom } from "../../state/tour.ts";
import { TourStepsView } from "./tour-steps-view.tsx";
import styles from "./tour.module.css";

/** The way to the first steps where a page has no room for them. */
export function TourStrip() {
  const open = useAtomValue(tourIsOpenAtom);
  const ask = useSetAtom(openTourAtom);
  const close = useSetAtom(closeTourAtom);
  const [reading, setReading] = useState(false);

  useEffect(() => void ask(), [ask]);

  if (!open) return null;
  return (
    <div className={styles.strip}>
      <Strip tone="brand" icon={GraduationCap} onClick={() => setReading(true)}>
        Làm quen với Đúng Hạn: ba bước
      </Strip>
      <Sheet open={reading} title="Làm quen với Đúng Hạn" onClose={() => setReading(false)}>
        <TourStepsView onEnd={() => void close()} />
      </Sheet>
    </div>
  );
}
