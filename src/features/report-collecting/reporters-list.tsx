import { useVirtualizer } from "@tanstack/react-virtual";
import type { RefObject } from "react";
import { Checkbox } from "../../components/checkbox.tsx";
import styles from "./duty-form.module.css";

export interface ReporterOption {
  key: "unitIds" | "groupIds";
  id: string;
  name: string;
  note: string | null;
}

interface ReportersListProps {
  options: readonly ReporterOption[];
  isChosen: (option: ReporterOption) => boolean;
  scroller: RefObject<HTMLElement | null>;
  onToggle: (option: ReporterOption, on: boolean) => void;
}

/** Units and groups to tick; only those in sight are drawn. */
export function ReportersList({ options, isChosen, scroller, onToggle }: ReportersListProps) {
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoized by a compiler
  const virtualizer = useVirtualizer({
    count: options.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => options[index]?.id ?? index,
    estimateSize: () => 52,
    overscan: 8,
    initialRect: { width: 360, height: 640 },
  });
  return (
    <div role="group" aria-label="Đơn vị và nhóm" className={styles.options} style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, start, key }) => {
        const option = options[index];
        if (option === undefined) return null;
        return (
          <div
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            className={styles.option}
            style={{ transform: `translateY(${start}px)` }}
          >
            <Checkbox checked={isChosen(option)} onChange={(on) => onToggle(option, on)}>
              {option.name}
              {option.note !== null && <small className={styles.note}>{option.note}</small>}
            </Checkbox>
          </div>
        );
      })}
    </div>
  );
}
