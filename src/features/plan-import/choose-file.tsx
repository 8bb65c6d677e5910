import { FileUp } from "lucide-react";
import { useState } from "react";
import { acceptedKinds } from "./file-kinds.ts";
import styles from "./plan-import.module.css";

/** A large target to choose a file or the photos of its pages, or to drop them on where there is a mouse. */
export function ChooseFile({ onFiles }: { onFiles: (files: File[]) => void }) {
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
        onFiles([...event.dataTransfer.files]);
      }}
    >
      <FileUp aria-hidden size={32} className={styles.icon} />
      <b>Chọn tệp kế hoạch</b>
      <span className={styles.note}>Word (.doc, .docx), PDF, Excel (.xlsx, .csv), ảnh chụp, HTML, văn bản · tối đa 20 MB</span>
      <span className={styles.note}>Văn bản chụp nhiều trang: chọn tất cả ảnh cùng một lúc, theo thứ tự trang.</span>
      <input
        type="file"
        multiple
        accept={acceptedKinds}
        className="visually-hidden"
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // The same file can be chosen again after it was refused.
          target.value = "";
        }}
      />
    </label>
  );
}
