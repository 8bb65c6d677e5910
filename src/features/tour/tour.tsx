import { useAtomValue, useSetAtom } from "jotai";
import { useEffect, useRef } from "react";
import { closeTourAtom, openTourAtom, tourIsOpenAtom } from "../../state/tour.ts";
import { TourStepsView } from "./tour-steps-view.tsx";
import styles from "./tour.module.css";

/** The first steps, on the page where a person begins; nothing once they were read or skipped. It bars the way to no work. */
export function Tour() {
  const open = useAtomValue(tourIsOpenAtom);
  const ask = useSetAtom(openTourAtom);
  const close = useSetAtom(closeTourAtom);
  const place = useRef<HTMLElement>(null);
  const wasOpen = useRef<boolean | null>(null);

  useEffect(() => void ask(), [ask]);
  useEffect(() => {
    // Asked for from the foot of the page, it opens out of sight.
    if (open && wasOpen.current === false) place.current?.scrollIntoView({ block: "center" });
    wasOpen.current = open;
  }, [open]);

  if (!open) return null;
  return (
    <section ref={place} className={styles.tour} aria-label="Làm quen với Đúng Hạn">
      <TourStepsView onEnd={() => void close()} />
    </section>
  );
}
