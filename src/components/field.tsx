import { type ReactElement, type ReactNode, cloneElement, useId } from "react";
import styles from "./field.module.css";

interface FieldProps {
  label: string;
  /** A sentence below that helps to fill it in. */
  hint?: ReactNode;
  /** What is wrong with the value, and what to do. */
  error?: string | undefined;
  /** An input, select or textarea. */
  children: ReactElement<{ id?: string; className?: string | undefined; "aria-describedby"?: string; "aria-invalid"?: boolean }>;
}

/** A labelled input with hint and error. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {cloneElement(children, {
        id,
        className: styles.input,
        "aria-describedby": `${id}-hint`,
        "aria-invalid": error !== undefined,
      })}
      <div id={`${id}-hint`} className={error === undefined ? styles.hint : styles.error}>
        {error ?? hint}
      </div>
    </div>
  );
}
