import type { LocalDate } from "../../core/calendar/local-date.ts";
import { figureText } from "../../core/report/read-figure.ts";
import type { FigureDefinition } from "../../core/report/report-duty.ts";
import type { ReportContent, ReportFile } from "../../core/report/report-request.ts";
import { sizeWords } from "../../core/report/size-words.ts";
import { Panel } from "../panel.tsx";
import { ReportBoxes } from "./report-boxes.tsx";
import { ReportCards } from "./report-cards.tsx";
import styles from "./report.module.css";

interface ReportContentViewProps {
  content: ReportContent;
  figures: readonly FigureDefinition[];
  files: readonly ReportFile[];
  /** Opens a file; without it they are only named. */
  onOpenFile?: ((file: ReportFile) => void) | undefined;
  /** The day on which the tasks stood like this. */
  on: LocalDate;
}

const texts: { part: "results" | "difficulties" | "proposals"; title: string }[] = [
  { part: "results", title: "Kết quả thực hiện" },
  { part: "difficulties", title: "Khó khăn, vướng mắc" },
  { part: "proposals", title: "Đề xuất, kiến nghị" },
];

/** What a report says, to be read: as it was handed in, or as it would be. */
export function ReportContentView({ content, figures, files, on, onOpenFile }: ReportContentViewProps) {
  return (
    <>
      <Panel title="Kết quả của đơn vị">
        <ReportBoxes counts={content.boxes} />
        <ReportCards cards={content.cards} today={on} />
      </Panel>
      {figures.length > 0 && (
        <Panel title="Số liệu">
          <dl className={styles.figures}>
            {figures.map(({ id, name, measure }) => (
              <div key={id}>
                <dt>{name}</dt>
                <dd>{content.figures[id] === undefined ? "Không nhập" : `${figureText(String(content.figures[id]))} ${measure}`}</dd>
              </div>
            ))}
          </dl>
        </Panel>
      )}
      {texts.map(({ part, title }) => (
        <Panel key={part} title={title}>
          {content[part].trim() === "" ? <p className={styles.calm}>Không có nội dung.</p> : <p className={styles.text}>{content[part]}</p>}
        </Panel>
      ))}
      {files.length > 0 && (
        <Panel title="Tệp đính kèm">
          <ul className={styles.files}>
            {files.map((file) => (
              <li key={file.id}>
                {onOpenFile === undefined ? (
                  fileWords(file)
                ) : (
                  <button type="button" className={styles.file} onClick={() => onOpenFile(file)}>
                    {fileWords(file)}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}

const fileWords = ({ name, size }: ReportFile) => `${name} · ${sizeWords(size)}`;
