import { useEffect, useRef } from "react";
import { TextClash } from "../../components/text-clash.tsx";
import { FoldedText } from "./folded-text.tsx";

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
    <TextClash
      place={place}
      kind="plain"
      theirs={<FoldedText text={theirs === "" ? "(để trống)" : theirs} />}
      takeTheirs="Dùng bản mới"
      joins
      onChoose={onChoose}
    >
      <b>Nội dung này vừa được sửa ở nơi khác.</b> Bản của đồng chí vẫn ở ô trên và chưa được lưu. Hãy chọn bản để dùng.
    </TextClash>
  );
}
