import { useAtomValue, useSetAtom } from "jotai";
import { useEffect, useRef, useState } from "react";
import { Acts } from "../../components/acts.tsx";
import { Button } from "../../components/button.tsx";
import { roleAtom } from "../../state/session.ts";
import { closeTourAtom, openTourAtom, tourIsOpenAtom } from "../../state/tour.ts";
import { tourSteps } from "./tour-steps.ts";
import styles from "./tour.module.css";

/** The first steps, on the page where a person begins; nothing once they were read or skipped. It bars the way to no work. */
export function Tour() {
  const role = useAtomValue(roleAtom);
  const open = useAtomValue(tourIsOpenAtom);
  const ask = useSetAtom(openTourAtom);
  const close = useSetAtom(closeTourAtom);
  const [index, setIndex] = useState(0);
  const place = useRef<HTMLElement>(null);
  const wasOpen = useRef<boolean | null>(null);

  useEffect(() => void ask(), [ask]);
  useEffect(() => {
    // Asked for from the foot of the page, it opens out of sight.
    if (open && wasOpen.current === false) place.current?.scrollIntoView({ block: "center" });
    wasOpen.current = open;
  }, [open]);

  const steps = role === null ? [] : tourSteps[role];
  const step = steps[index];
  if (!open || step === undefined) return null;
  const Icon = step.icon;
  const isLast = index === steps.length - 1;

  function finish(): void {
    setIndex(0);
    void close();
  }

  return (
    <section ref={place} className={styles.tour} aria-label="Làm quen với Đúng Hạn">
      <p className={styles.place}>{`Làm quen · bước ${index + 1}/${steps.length}`}</p>
      <div className={styles.step} aria-live="polite">
        <span className={styles.icon} aria-hidden>
          <Icon size={24} />
        </span>
        <div>
          <h2 className={styles.title}>{step.title}</h2>
          <p className={styles.text}>{step.text}</p>
        </div>
      </div>
      <Acts>
        {isLast ? (
          <Button kind="plain" small onClick={() => setIndex(0)}>
            Xem lại
          </Button>
        ) : (
          <Button kind="plain" small onClick={finish}>
            Bỏ qua
          </Button>
        )}
        <Button kind="soft" small onClick={() => (isLast ? finish() : setIndex(index + 1))}>
          {isLast ? "Bắt đầu làm việc" : "Tiếp"}
        </Button>
      </Acts>
    </section>
  );
}
