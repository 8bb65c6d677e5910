import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import type { FigureBox, Figures } from "../../core/dashboard/dashboard.ts";
import { keptShare } from "../../core/dashboard/share.ts";
import styles from "./figures-table.module.css";
import { FigureLink } from "./figure-link.tsx";
import { boxWords, percentWords } from "./figure-words.ts";

export interface FigureRow {
  key: string;
  name: string;
  /** The name as it stands there, where it leads on. */
  head?: ReactNode;
  figures: Figures;
  addressOf: (box: FigureBox) => string;
}

interface FiguresTableProps {
  caption: string;
  /** What the rows are. */
  of: string;
  rows: readonly FigureRow[];
}

const columns: readonly [FigureBox & keyof Figures, string][] = [
  ["doneOnTime", "Xong đúng hạn"],
  ["doneLate", "Xong trễ"],
  ["openInTime", "Trong hạn"],
  ["openOverdue", "Quá hạn"],
  ["pastDue", "Đã qua hạn"],
  ["kept", "Giữ đúng hạn"],
];

/** The numbers of a picture as a table; each opens its list. */
export function FiguresTable({ caption, of, rows }: FiguresTableProps) {
  return (
    <details className={styles.fold}>
      <summary>
        Xem số liệu
        <ChevronDown aria-hidden size={18} />
      </summary>
      <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
        <table>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{of}</th>
              {columns.map(([box, words]) => (
                <th key={box} scope="col">
                  {words}
                </th>
              ))}
              <th scope="col">Tỷ lệ đúng hạn</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, head, figures, addressOf }) => (
              <tr key={key}>
                <th scope="row">{head ?? name}</th>
                {columns.map(([box]) => (
                  <td key={box}>
                    <FigureLink to={addressOf(box)} count={figures[box]} label={`${name}, ${boxWords[box].toLowerCase()}`} />
                  </td>
                ))}
                <td>{percentWords(keptShare(figures))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
