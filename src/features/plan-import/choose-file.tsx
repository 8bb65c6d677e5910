import { FileUp } from "lucide-react";
import { useState } from "react";
import { acceptedKinds } from "./file-kinds.ts";
import styles from "./plan-import.module.css";

/** A large target to choose a file, or to drop one on where there is a mouse. */
export function ChooseFile({ onFile }: { onFile: (file: File) => void }) {
  const [over, setOver] = useState(false);
  return (
    <label
      className={`${styles.choose} ${over ? styles.over : ""}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
    >
      <FileUp aria-hidden size={32} className={styles.icon} />
      <b>Chọn tệp kế hoạch</b>
      <span className={styles.note}>Word (.doc, .docx), PDF, Excel (.xlsx, .csv), ảnh chụp, HTML, văn bản · tối đa 20 MB</span>
      <input
        type="file"
        accept={acceptedKinds}
        className="visually-hidden"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(file);
          // The same file can be chosen again after it was refused.
          target.value = "";
        }}
      />
    </label>
  );
}
