import { formatDate } from "../../core/calendar/format-date.ts";
import type { UnitExtension, UnitOverview } from "../../core/overview/unit-overview.ts";
import { Chip, type Tone } from "../../components/chip.tsx";
import { formatNumber } from "../../components/date-words.ts";
import { Panel } from "../../components/panel.tsx";
import { LongList } from "./long-list.tsx";
import styles from "./overviews.module.css";

interface ExtensionsPanelProps extends Pick<UnitOverview, "extensions"> {
  onOpen: (extension: UnitExtension) => void;
}

const outcomes: Record<UnitExtension["status"], { words: string; tone: Tone }> = {
  asked: { words: "Đang chờ trả lời", tone: "soon" },
  granted: { words: "Đồng ý", tone: "done" },
  refused: { words: "Không đồng ý", tone: "late" },
};

/** What the unit has asked to do later, and what became of it. */
export function ExtensionsPanel({ extensions: { waiting, granted, refused, extensions }, onOpen }: ExtensionsPanelProps) {
  if (extensions.length === 0) return null;
  const all = waiting + granted + refused;
  return (
    <Panel title="Đề nghị gia hạn" aside={`${waiting} chờ · ${granted} đồng ý · ${refused} không`}>
      <LongList items={extensions} most={5} more={`Xem cả ${formatNumber(extensions.length)} đề nghị`} keyOf={({ id }) => id}>
        {(extension) => (
          <li>
            <button type="button" className={styles.row} onClick={() => onOpen(extension)}>
              <span className={styles.name}>{extension.title}</span>
              <span className={styles.note}>
                {`Hạn ${formatDate(extension.fromDue)}, xin đến ${formatDate(extension.askedDue)}`}
                {extension.decidedDue !== null && `, được đến ${formatDate(extension.decidedDue)}`}
              </span>
              <span className={styles.marks}>
                <Chip tone={outcomes[extension.status].tone}>{outcomes[extension.status].words}</Chip>
              </span>
            </button>
          </li>
        )}
      </LongList>
      {all > extensions.length && <p className={styles.note}>{`và ${formatNumber(all - extensions.length)} đề nghị trước đó`}</p>}
    </Panel>
  );
}
