import { Plus } from "lucide-react";
import { isBareFigure, moveFigure } from "../../core/report/duty-input.ts";
import type { FigureDefinition } from "../../core/report/report-duty.ts";
import { Button } from "../../components/button.tsx";
import { Panel } from "../../components/panel.tsx";
import { newId } from "../../state/new-id.ts";
import { dutyFlawWords } from "./duty-flaw-words.ts";
import { FigureField } from "./figure-field.tsx";
import styles from "./duty-form.module.css";

interface FigureFieldsProps {
  figures: readonly FigureDefinition[];
  /** Whether the person has tried to save: before that nothing is called wrong. */
  tried: boolean;
  onChange: (figures: FigureDefinition[]) => void;
}

const mostFigures = 50;

/** The numbers that the duty asks for beside the text. */
export function FigureFields({ figures, tried, onChange }: FigureFieldsProps) {
  const add = () => onChange([...figures, { id: newId(), name: "", measure: "", required: true, combine: "sum" }]);
  return (
    <Panel title="Số liệu" aside={figures.length > 0 && `${figures.length} số liệu`}>
      {figures.length === 0 && <p className={styles.hint}>Chỉ báo cáo bằng lời. Thêm số liệu nếu cần cộng từ các đơn vị.</p>}
      {figures.map((figure, index) => (
        <FigureField
          key={figure.id}
          figure={figure}
          index={index}
          last={index === figures.length - 1}
          error={tried && isBareFigure(figure) ? dutyFlawWords.figures : undefined}
          onChange={(changed) => onChange(figures.map((each) => (each.id === figure.id ? { ...each, ...changed } : each)))}
          onMove={(by) => onChange(moveFigure(figures, index, by))}
          onRemove={() => onChange(figures.filter(({ id }) => id !== figure.id))}
        />
      ))}
      <Button kind="soft" small icon={Plus} className={styles.add} disabled={figures.length >= mostFigures} onClick={add}>
        Thêm số liệu
      </Button>
    </Panel>
  );
}
