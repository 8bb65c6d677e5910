import { useAtomValue, useSetAtom } from "jotai";
import { useEffect, useState } from "react";
import type { CardDetail, CardFile } from "../../core/board/card.ts";
import { refusalSentences } from "../../core/refusal.ts";
import { AskSheet } from "../../components/ask-sheet.tsx";
import { formatDay } from "../../components/date-words.ts";
import { FileList, type ListedFile } from "../../components/file-list.tsx";
import { useNotice } from "../../components/notice-context.ts";
import { Panel } from "../../components/panel.tsx";
import { addCardFilesAtom, cardFileEntriesAtom, mostCardFiles, removeCardFileAtom, showCardFilesAtom } from "../../state/card-files.ts";
import { openFileAtom } from "../../state/uploads/open-file.ts";
import { keepWatchingNetworkForFilesAtom } from "../../state/uploads/upload-engines.ts";
import styles from "./card-detail.module.css";

/** Files and photos on a card: whoever sees it opens them, whoever may comment adds more. */
export function FilesPanel({ card }: { card: CardDetail }) {
  const { id, files, can } = card;
  const entries = useAtomValue(cardFileEntriesAtom)[id];
  const show = useSetAtom(showCardFilesAtom);
  const add = useSetAtom(addCardFilesAtom);
  const remove = useSetAtom(removeCardFileAtom);
  const open = useSetAtom(openFileAtom);
  const keepWatching = useSetAtom(keepWatchingNetworkForFilesAtom);
  const notify = useNotice();
  const [asked, setAsked] = useState<ListedFile | null>(null);

  useEffect(() => keepWatching(), [keepWatching]);
  useEffect(() => void show(id, files), [files, id, show]);

  const listed = (entries ?? files.map(asEntry)).map((entry) => ({ ...entry, ...whoseIs(files.find((file) => file.id === entry.id)) }));
  if (listed.length === 0 && !can.comment) return null;

  async function openFile(fileId: string) {
    const file = files.find((one) => one.id === fileId);
    const refused = file === undefined ? "file.not_found" : await open(file);
    if (refused !== null) notify(refusalSentences[refused], { tone: "late" });
  }

  async function takeOff(fileId: string) {
    const refused = await remove(id, fileId);
    if (refused !== null) notify(refusalSentences[refused], { tone: "late" });
  }

  /** What others can open is taken off after a question; what is still on its way at once. */
  function askOrTakeOff(fileId: string) {
    const file = listed.find((one) => one.id === fileId);
    if (file?.status.kind === "ready") setAsked(file);
    else void takeOff(fileId);
  }

  return (
    <Panel title="Tệp đính kèm" aside={files.length > 0 ? files.length : undefined}>
      {listed.length === 0 && <p className={styles.quiet}>Chưa có tệp. Ai xem thẻ đều mở được.</p>}
      <FileList
        files={listed}
        most={mostCardFiles}
        onOpen={(fileId) => void openFile(fileId)}
        onRemove={askOrTakeOff}
        {...(can.comment && { onAdd: (chosen: File[]) => void add(id, chosen) })}
      />
      <AskSheet
        open={asked !== null}
        title="Bỏ tệp khỏi thẻ?"
        act="Bỏ tệp"
        onAct={() => (asked === null ? Promise.resolve(null) : remove(id, asked.id))}
        onClose={() => setAsked(null)}
      >
        {`Tệp «${asked?.name ?? ""}» sẽ không ai mở được nữa. Lịch sử của thẻ vẫn ghi việc thêm và bỏ tệp.`}
      </AskSheet>
    </Panel>
  );
}

const asEntry = ({ id, name, size, checked }: CardFile): ListedFile => ({
  id,
  name,
  size,
  status: { kind: checked ? "ready" : "elsewhere" },
});

/** Who added it, and whether this person may take it off; one that the card does not know yet is one's own. */
function whoseIs(file: CardFile | undefined): Pick<ListedFile, "note" | "fixed"> {
  if (file === undefined) return {};
  return { note: [file.by?.name, formatDay(file.at)].filter(Boolean).join(", "), fixed: !file.removable };
}
