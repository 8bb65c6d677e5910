import { useAtomValue } from "jotai";
import { useState } from "react";
import { Acts } from "../../components/acts.tsx";
import { Button } from "../../components/button.tsx";
import { roleAtom } from "../../state/session.ts";
import { tourSteps } from "./tour-steps.ts";
import styles from "./tour.module.css";

/** One step at a time, of the role of whoever looks; `onEnd` when they were read or skipped. */
export function TourStepsView({ onEnd }: { onEnd: () => void }) {
  const role = useAtomValue(roleAtom);
  const [index, setIndex] = useState(0);
  const steps = role === null ? [] : tourSteps[role];
  const step = steps[index];
  if (step === undefined) return null;
  const Icon = step.icon;
  const isLast = index === steps.length - 1;
  return (
    <>
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
          <Button kind="plain" small onClick={onEnd}>
            Bỏ qua
          </Button>
        )}
        <Button kind="soft" small onClick={() => (isLast ? onEnd() : setIndex(index + 1))}>
          {isLast ? "Bắt đầu làm việc" : "Tiếp"}
        </Button>
      </Acts>
    </>
  );
}
