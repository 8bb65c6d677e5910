import { Check } from "lucide-react";
import styles from "./option-list.module.css";

export interface Option<T> {
  value: T;
  label: string;
  /** A second, quieter line. */
  note?: string;
}

interface OptionListProps<T> {
  /** What is chosen here. */
  label: string;
  options: readonly Option<T>[];
  value: T;
  onChange: (value: T) => void;
}

/** One choice out of several, as a list to tap. Long names are shown whole. */
export function OptionList<T extends string | null>({ label, options, value, onChange }: OptionListProps<T>) {
  return (
    <div role="radiogroup" aria-label={label} className={styles.list}>
      {options.map((option) => (
        <button
          key={option.value ?? ""}
          type="button"
          role="radio"
          aria-checked={option.value === value}
          className={styles.option}
          onClick={() => onChange(option.value)}
        >
          <span className={styles.words}>
            {option.label}
            {option.note !== undefined && <small className={styles.note}>{option.note}</small>}
          </span>
          {option.value === value && <Check aria-hidden size={20} className={styles.check} />}
        </button>
      ))}
    </div>
  );
}
