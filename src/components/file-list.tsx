import { CircleAlert, CircleCheck, CloudOff, FileText, Image, LoaderCircle, type LucideIcon, Paperclip, Table2, X } from "lucide-react";
import { useId } from "react";
import { refusalSentences, type RefusalCode } from "../core/refusal.ts";
import { sizeWords } from "../core/report/size-words.ts";
import styles from "./file-list.module.css";
import { IconButton } from "./icon-button.tsx";
import { ProgressBar } from "./progress-bar.tsx";

/** How far a file is; `sent` in bytes. */
export type ListedFileStatus =
  | { kind: "queued" | "checking" | "ready" | "interrupted" | "elsewhere" }
  | { kind: "sending" | "waiting"; sent: number }
  | { kind: "failed"; code: RefusalCode };

export interface ListedFile {
  id: string;
  name: string;
  size: number;
  status: ListedFileStatus;
  /** Said of one that is there instead of «đã tải lên»: who added it. */
  note?: string;
  /** Somebody else's, which this person can't take off. */
  fixed?: boolean;
}

interface FileListProps {
  files: readonly ListedFile[];
  /** Without it the files are only shown. */
  onAdd?: (files: File[]) => void;
  onRemove?: (id: string) => void;
  /** Opens a file that is there. */
  onOpen?: (id: string) => void;
  /** No more than these; the button goes when they are there. */
  most?: number;
}

/** What the file chooser of the phone offers; pictures let it offer the camera too. */
const accepted = ".docx,.doc,.pdf,.xlsx,.xls,.csv,image/jpeg,image/png,image/webp,image/heic,image/heif";

/** Files beside a text: how far each has come, and one button for more of them, the camera's included. */
export function FileList({ files, onAdd, onRemove, onOpen, most = 10 }: FileListProps) {
  const counted = files.filter(({ status }) => status.kind !== "failed").length;
  return (
    <div className={styles.frame}>
      {files.length > 0 && (
        <ul className={styles.list}>
          {files.map((file) => (
            <FileRow key={file.id} file={file} onRemove={onRemove} onOpen={onOpen} />
          ))}
        </ul>
      )}
      {onAdd && counted < most && <AddFiles onAdd={onAdd} left={most - counted} />}
    </div>
  );
}

function AddFiles({ onAdd, left }: { onAdd: (files: File[]) => void; left: number }) {
  const note = useId();
  return (
    <label className={styles.add}>
      <Paperclip aria-hidden size={20} />
      <b>Thêm tệp</b>
      <small id={note} className={styles.note}>
        Word, PDF, Excel, ảnh · mỗi tệp tối đa 20 MB · còn {left} tệp
      </small>
      <input
        type="file"
        multiple
        accept={accepted}
        aria-describedby={note}
        className="visually-hidden"
        onChange={({ target }) => {
          const chosen = [...(target.files ?? [])];
          // The same file can be chosen again after it failed.
          target.value = "";
          if (chosen.length > 0) onAdd(chosen);
        }}
      />
    </label>
  );
}

type RowProps = { file: ListedFile } & { [Name in "onRemove" | "onOpen"]: FileListProps[Name] | undefined };

function FileRow({ file, onRemove, onOpen }: RowProps) {
  const { id, name, size, status, note, fixed = false } = file;
  const opens = status.kind === "ready" && onOpen !== undefined;
  return (
    <li className={styles.row}>
      <KindIcon name={name} />
      <div className={styles.body}>
        {opens ? (
          <button type="button" className={styles.open} onClick={() => onOpen(id)}>
            <span className={styles.name}>{name}</span>
          </button>
        ) : (
          <span className={styles.name}>{name}</span>
        )}
        {(status.kind === "sending" || status.kind === "waiting") && (
          <div className={styles.progress}>
            <ProgressBar done={status.sent} expected={size} label={`Đã tải ${name}`} />
          </div>
        )}
        <StatusWords size={size} status={status} note={note} />
      </div>
      {onRemove && !fixed && <IconButton icon={X} label={`Bỏ tệp ${name}`} onClick={() => onRemove(id)} />}
    </li>
  );
}

function StatusWords({ size, status, note }: Pick<ListedFile, "size" | "status"> & { note: string | undefined }) {
  const { icon: Icon, words, tone } = status.kind === "ready" && note !== undefined ? noted(size, note) : wordsOf(size, status);
  return (
    <small className={`${styles.status} ${tone === undefined ? "" : styles[tone]}`} role={status.kind === "failed" ? "alert" : undefined}>
      {Icon && <Icon aria-hidden size={14} className={status.kind === "checking" ? styles.turning : undefined} />}
      <span>{words}</span>
    </small>
  );
}

interface Words {
  words: string;
  icon?: LucideIcon;
  tone?: "good" | "soon" | "bad";
}

const noted = (size: number, note: string): Words => ({ words: `${sizeWords(size)} · ${note}` });

function wordsOf(size: number, status: ListedFileStatus): Words {
  const whole = sizeWords(size);
  switch (status.kind) {
    case "queued":
      return { words: `${whole} · chờ đến lượt` };
    case "sending":
      return { words: `${percent(status.sent, size)} của ${whole}` };
    case "waiting":
      return { words: `${percent(status.sent, size)} của ${whole} · mất mạng, sẽ tự tải tiếp`, icon: CloudOff, tone: "soon" };
    case "checking":
      return { words: `${whole} · đang kiểm tra tệp`, icon: LoaderCircle };
    case "ready":
      return { words: `${whole} · đã tải lên`, icon: CircleCheck, tone: "good" };
    case "interrupted":
      return { words: `${whole} · chưa tải xong, hãy chọn lại đúng tệp này để tải tiếp`, icon: CircleAlert, tone: "soon" };
    case "elsewhere":
      return { words: `${whole} · đang được tải từ máy khác` };
    case "failed":
      return { words: refusalSentences[status.code], icon: CircleAlert, tone: "bad" };
  }
}

/** «100%» is said only when all is there. */
const percent = (sent: number, size: number) => `${sent >= size ? 100 : Math.min(99, Math.floor((sent / size) * 100))}%`;

function KindIcon({ name }: { name: string }) {
  const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  const look = { "aria-hidden": true, size: 22, className: styles.kind } as const;
  if (["jpg", "jpeg", "jfif", "png", "webp", "heic", "heif"].includes(extension)) return <Image {...look} />;
  return ["xlsx", "xls", "csv"].includes(extension) ? <Table2 {...look} /> : <FileText {...look} />;
}
