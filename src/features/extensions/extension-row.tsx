import type { Extension } from "../../core/board/extension.ts";
import { Chip } from "../../components/chip.tsx";
import type { ExtensionAnswer } from "../../components/decide-extension-sheet.tsx";
import { ExtensionActs } from "../../components/extension-acts.tsx";
import { ExtensionRequest } from "../../components/extension-request.tsx";
import { Panel } from "../../components/panel.tsx";
import { nameSubject } from "./subject-words.ts";
import styles from "./extensions.module.css";

interface ExtensionRowProps {
  extension: Extension;
  onOpen: (extension: Extension) => void;
  onAnswer: (answer: ExtensionAnswer) => void;
}

/** One request in the list: what it is about, who asks and why, and the two answers. */
export function ExtensionRow({ extension, onOpen, onAnswer }: ExtensionRowProps) {
  const { subject } = extension;
  return (
    <Panel>
      <div className={styles.head}>
        <span className={styles.number}>{nameSubject(subject)}</span>
        {subject.extensionCount > 0 && <Chip tone="idle">{`Đã lùi hạn ${subject.extensionCount} lần`}</Chip>}
      </div>
      <h2 className={styles.title}>
        <button type="button" className={styles.open} onClick={() => onOpen(extension)}>
          {subject.title}
        </button>
      </h2>
      <ExtensionRequest extension={extension} />
      <ExtensionActs extension={extension} subject={nameSubject(subject)} onAnswer={onAnswer} />
    </Panel>
  );
}
