import type { UnitDirectory } from "../../core/organization/organization.ts";
import type { UnitChoice } from "../../core/plan/plan-review.ts";
import { suggestUnits } from "../../core/plan/review/unit-suggestions.ts";
import type { WrittenUnit } from "../../core/plan/review/written-units.ts";
import { choiceWords } from "./review-words.ts";
import styles from "./plan-review.module.css";

interface UnitQuestionProps {
  unit: WrittenUnit;
  choice: UnitChoice | undefined;
  directory: UnitDirectory;
  onChoose: (choice: UnitChoice) => void;
  onSearch: () => void;
}

function usesWords({ leads, supports }: WrittenUnit): string {
  const parts = [leads > 0 && `chủ trì ${leads} nhiệm vụ`, supports > 0 && `phối hợp ${supports} nhiệm vụ`];
  return parts.filter(Boolean).join(", ");
}

/** Asks what one written name stands for, with the likeliest answers at hand. */
export function UnitQuestion({ unit, choice, directory, onChoose, onSearch }: UnitQuestionProps) {
  const suggestions = choice === undefined ? suggestUnits(unit.name, directory) : [];
  const taken = choice && (choiceWords(unit.name, choice, directory) ?? "đúng tên trong danh mục");
  return (
    <li className={styles.unit}>
      <div>
        <div className={styles.unitName}>{unit.name}</div>
        <div className={styles.meta}>{[usesWords(unit), taken].filter(Boolean).join(" → ")}</div>
      </div>
      <div className={styles.choices}>
        {suggestions.map((suggestion, index) => (
          <button
            key={suggestion.name}
            type="button"
            className={`${styles.choice} ${index === 0 ? styles.best : ""}`}
            onClick={() => onChoose(suggestion.choice)}
          >
            {suggestion.name}
          </button>
        ))}
        {choice === undefined && (
          <button type="button" className={styles.choice} onClick={() => onChoose({ kind: "new", name: unit.name })}>
            Tạo mới
          </button>
        )}
        {choice === undefined && (
          <button type="button" className={styles.choice} onClick={() => onChoose({ kind: "ignore" })}>
            Bỏ qua
          </button>
        )}
        <button type="button" className={styles.choice} onClick={onSearch} aria-label={`Chọn đơn vị khác cho ${unit.name}`}>
          {choice === undefined ? "Chọn khác" : "Đổi"}
        </button>
      </div>
    </li>
  );
}
