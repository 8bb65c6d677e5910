import { useEffect, useRef } from "react";
import { Button } from "../../components/button.tsx";
import { FoldedText } from "./folded-text.tsx";
import styles from "./consolidation.module.css";

interface TextConflictProps {
  theirs: string;
  /** A save was refused over it: it comes into sight. While one types it stays where it is. */
  sought: boolean;
  onChoose: (which: "mine" | "theirs" | "both") => void;
}

/** The text in the report has changed since one began to type: both in sight, and the person says which goes on. */
export function TextConflict({ theirs, sought, onChoose }: TextConflictProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (sought) place.current?.scrollIntoView({ block: "start" });
  }, [sought]);
  return (
    <div ref={place} className={styles.conflict} role="alert">
      <p>
        <b>Nội dung này vừa được sửa ở nơi khác.</b> Bản của đồng chí vẫn ở ô trên và chưa được lưu. Hãy chọn bản để dùng.
      </p>
      <blockquote className={styles.theirs}>
        <FoldedText text={theirs === "" ? "(để trống)" : theirs} />
      </blockquote>
      <div className={styles.choices}>
        <Button kind="plain" small onClick={() => onChoose("mine")}>
          Giữ bản của tôi
        </Button>
        <Button kind="plain" small onClick={() => onChoose("theirs")}>
          Dùng bản mới
        </Button>
        <Button kind="plain" small onClick={() => onChoose("both")}>
          Ghép cả hai
        </Button>
      </div>
    </div>
  );
}
