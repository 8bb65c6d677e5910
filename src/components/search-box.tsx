import { Search } from "lucide-react";
import { useState } from "react";
import styles from "./search-box.module.css";

interface SearchBoxProps {
  label: string;
  value: string;
  /** The keyboard comes up with the page on which the field appears. */
  focused?: boolean;
  onChange: (search: string) => void;
}

/** A field that narrows a list down while one types. */
export function SearchBox({ label, value, focused = false, onChange }: SearchBoxProps) {
  const [composing, setComposing] = useState<string | null>(null);
  return (
    <label className={styles.box}>
      <Search aria-hidden size={20} className={styles.icon} />
      <input
        type="search"
        className={styles.input}
        placeholder={label}
        aria-label={label}
        autoFocus={focused}
        enterKeyHint="search"
        autoComplete="off"
        // Vietnamese typing goes through half-made letters, which shall not be searched for.
        value={composing ?? value}
        onCompositionStart={() => setComposing(value)}
        onCompositionEnd={({ currentTarget }) => {
          setComposing(null);
          onChange(currentTarget.value);
        }}
        onChange={({ target }) => (composing === null ? onChange(target.value) : setComposing(target.value))}
      />
    </label>
  );
}
